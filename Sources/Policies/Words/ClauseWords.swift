/// A clause in plain sentences.
public struct ClauseWords: Sendable, Hashable {
    /// The clause's title in that language, else in any language, else its code.
    public let title: String
    /// What the clause says, in the order a reader asks for it.
    public let sections: [Section]

    /// Puts a clause into sentences of a language; texts of the policy itself stay as they are written.
    public init(_ clause: Clause, in language: Language) {
        title = TitleWords.phrase(clause.title, code: clause.code)[language]
        sections = SectionWords.all(of: clause).map { $0.section(in: language) }
    }

    /// The sentences on one matter.
    public struct Section: Sendable, Hashable {
        /// What the sentences are about.
        public let heading: String
        /// The sentences, each complete.
        public let sentences: [String]
        /// The rows of the table of values; empty where there is none.
        public let rows: [Row]
    }

    /// A row of the table of values.
    public struct Row: Sendable, Hashable {
        /// What the row is.
        public let kind: Kind
        /// The title as people know it; the code where the table gives none.
        public let title: String
        /// The code that report files use.
        public let code: String
        /// What it is worth, in words.
        public let worth: String
        /// What holds besides, each in words.
        public let conditions: [String]

        /// The kinds of row.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A priced kind of effort.
            case block
            /// Something on top of a placement.
            case bonus
            /// The most a category contributes.
            case cap
        }
    }

    /// The clause for a terminal: lines of at most 100 columns, an address that is longer than that alone excepted.
    public var text: String {
        ([title] + sections.flatMap { [""] + TerminalLines.of($0) }).joined(separator: "\n") + "\n"
    }
}
