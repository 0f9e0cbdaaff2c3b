public import Contracts

/// "This many": people, suppliers invited, statements.
public struct CountRule: Sendable, Hashable {
    /// What is counted.
    public var counts: Counted
    /// How many are owed.
    public var required: Required
    /// When how many are due.
    public var due = DueCurve.linear

    /// What is counted.
    public enum Counted: Sendable, Hashable {
        /// Suppliers approached with this outcome.
        case outreach(outcome: String)
        /// Distinct people placed in one of these blocks; any block when empty.
        case placement(blocks: [String])
        /// Statements of this code that say yes.
        case statement(code: String)
    }

    /// How many are owed.
    public enum Required: Sendable, Hashable {
        case number(Quantity)
        /// So many for every million of the contract value.
        case perMillionOfValue(Quantity)
    }

    /// A number owed of something counted.
    public init(counts: Counted, required: Required) {
        self.counts = counts
        self.required = required
    }
}
