/// Which of a sender's own columns stand for which of ours.
public struct ColumnLayout: Sendable, Hashable, Codable {
    /// A column of the sender's and what it stands for.
    public struct Meaning: Sendable, Hashable, Codable {
        /// The header as the sender writes it.
        public let theirs: String
        /// The name of our column, such as `hours per week`.
        public let ours: String

        /// Nil when `ours` names no column of ours, in English or Dutch.
        public init?(theirs: String, ours: String) {
            guard let column = ReportColumn(named: ours) else { return nil }
            self.theirs = theirs
            self.ours = column.label
        }
    }

    /// The columns whose own headers do not say what they stand for.
    public var meanings: [Meaning]
    /// The whole header they were confirmed with; empty where no file was at hand.
    public var header: [String]

    /// A layout of these meanings.
    public init(meanings: [Meaning], header: [String] = []) {
        self.meanings = meanings
        self.header = header
    }

    /// The names of our columns.
    public static var names: [String] { ReportColumn.allCases.map(\.label) }
}

/// A layout that was confirmed before.
public struct RememberedLayout: Sendable, Hashable {
    /// What was confirmed.
    public var layout: ColumnLayout
    /// How, in words: `receipt 12`, or `what was set on 2026-11-22`.
    public var origin: String

    /// A layout confirmed in this way.
    public init(layout: ColumnLayout, origin: String) {
        self.layout = layout
        self.origin = origin
    }
}

extension ReportColumn {
    /// The column of that name, in English or Dutch; nil when there is none.
    init?(named name: String) {
        let key = HeaderMap<ReportColumn>.key(name)
        guard
            let column = ReportColumn.allCases.first(where: { HeaderMap<ReportColumn>.key($0.label) == key })
                ?? ReportColumn.allCases.first(where: { $0.aliases.contains(key) })
        else { return nil }
        self = column
    }
}
