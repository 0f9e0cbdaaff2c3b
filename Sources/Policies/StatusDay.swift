/// The day of the contract on which a party must have the statuses that a clause asks.
public enum StatusDay: String, Sendable, Hashable, CaseIterable {
    /// The day the tender was published.
    case tendered
    /// The day the contract was signed.
    case signed
    /// The contract's first day.
    case start
    /// The last day whose lines count, so that what is known last decides.
    case cutOff
}
