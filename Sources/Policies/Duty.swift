public import Contracts

/// "Do this, in time": met once it is stated.
public struct Duty: Sendable, Hashable {
    /// The code of the statement that evidences it.
    public var statement: String
    /// When it must be done.
    public var by: Deadline

    /// The last moment of a duty.
    public enum Deadline: Sendable, Hashable {
        /// Before the contract's first day.
        case beforeContractStart
        /// Within this time after the contract was signed, began or ended.
        case within(Span, after: Event)
        /// Within so many working days after it; Saturdays, Sundays and no other days are free.
        case withinWorkingDays(Int, after: Event)
    }

    /// What a deadline is counted from.
    public enum Event: String, Sendable, Hashable, CaseIterable {
        case signed, start, end
    }

    /// A duty evidenced by this statement.
    public init(statement: String, by: Deadline) {
        self.statement = statement
        self.by = by
    }
}
