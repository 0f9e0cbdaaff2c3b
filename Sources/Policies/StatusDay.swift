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
    /// The day of the offer for the subcontract, each node's own; of a payee that is no node the day of payment.
    case offer

    /// The days that are the same for all that a contract buys.
    static let ofContract: [StatusDay] = [.tendered, .signed, .start, .cutOff]
}
