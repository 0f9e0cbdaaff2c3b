public import Policies

/// A clause as a form tells it.
public struct FormClause: Sendable, Hashable {
    /// The clause's title.
    public let title: String
    /// What it says, with a worked example.
    public let sections: [ClauseWords.Section]
    /// All of it in lines, for a form that is one table.
    public let text: String

    /// A clause in these words.
    public init(title: String, sections: [ClauseWords.Section], text: String) {
        (self.title, self.sections, self.text) = (title, sections, text)
    }
}
