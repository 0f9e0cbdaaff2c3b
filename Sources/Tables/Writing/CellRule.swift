/// What the cells of a column take, and what a person is told who stands on one or writes something else.
public struct CellRule: Sendable, Hashable {
    /// What is taken.
    public enum Content: Sendable, Hashable {
        /// Whatever is written.
        case anything
        /// A number within these bounds by their decimal digits; nil for none.
        case number(least: String?)
        /// A day of these, both included, as year, month and day.
        case day(first: [Int], last: [Int])
        /// One of the values that a formula such as `=Codes!$A$2:$A$5` names.
        case choice(from: String)
    }

    /// How firmly something else is turned away.
    public enum Strictness: Sendable, Hashable {
        /// Nothing else is taken.
        case refuse
        /// Whoever insists may write it.
        case ask
        /// It is taken without a word.
        case allow
    }

    /// What is taken.
    public var content: Content
    /// How firmly something else is turned away.
    public var strictness: Strictness
    /// The heading of what is shown beside the cell, 32 characters of it.
    public var title: String
    /// What is shown beside the cell, 255 characters of it.
    public var hint: String
    /// Shown when something else is written.
    public var objection: String

    /// A rule with these words.
    public init(_ content: Content, _ strictness: Strictness, title: String, hint: String, objection: String) {
        self.content = content
        self.strictness = strictness
        self.title = title
        self.hint = hint
        self.objection = objection
    }
}
