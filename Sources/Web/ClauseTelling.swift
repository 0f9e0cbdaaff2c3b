import Assessment
import Contracts
import Policies

/// A clause in plain sentences, as the contract's page tells it in one language.
struct ClauseTelling: Sendable {
    let title: String
    /// The language for the page's mark-up, such as `nl`.
    let language: String
    /// What opens the telling: `Read it in Dutch`.
    let summary: String
    let sections: [Section]

    /// What the clause says on one matter.
    struct Section: Sendable {
        let heading: String
        let sentences: [String]
        let rows: [Row]
        let hasRows: Bool
        /// The headings of the table of values.
        let columns: Columns
    }

    /// The headings of the table of values in the language.
    struct Columns: Sendable {
        let code: String
        let worth: String
        let conditions: String

        init(_ language: Language) {
            switch language {
            case .en: (code, worth, conditions) = ("What counts", "Worth", "Conditions")
            case .nl: (code, worth, conditions) = ("Wat meetelt", "Waarde", "Voorwaarden")
            }
        }
    }

    /// A row of the table of values.
    struct Row: Sendable {
        let title: String
        let code: String
        let worth: String
        let conditions: String
    }

    /// - Parameter example: a worked example of the clause; nil when no contract could be bound by it.
    init(_ clause: Clause, example: ClauseExample?, in language: Language) {
        let words = ClauseWords(clause, in: language)
        title = words.title
        self.language = language.rawValue
        summary =
            switch language {
            case .en: "What \(words.title) says"
            case .nl: "In het Nederlands"
            }
        let worked = example.map { [ExampleWords($0, in: language).section] } ?? []
        sections = (words.sections + worked).map { section in
            Section(
                heading: section.heading, sentences: section.sentences,
                rows: section.rows.map { row in
                    Row(
                        title: row.title, code: row.code, worth: row.worth,
                        conditions: row.conditions.isEmpty ? "–" : row.conditions.joined(separator: "; "))
                },
                hasRows: !section.rows.isEmpty, columns: Columns(language))
        }
    }
}

/// A commitment's clause in every language of the pages.
struct ClauseTold: Sendable {
    /// The pages' own language.
    let own: ClauseTelling
    /// The others.
    let others: [ClauseTelling]

    /// - Parameter currency: that of the example where the clause names none.
    init(_ clause: Clause, currency: Currency) {
        let example = ClauseExample(of: clause, in: currency)
        own = ClauseTelling(clause, example: example, in: .en)
        others = Language.allCases.filter { $0 != .en }.map { ClauseTelling(clause, example: example, in: $0) }
    }
}
