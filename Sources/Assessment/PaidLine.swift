import Contracts

/// A payment made ready for many sums: names are replaced by numbers.
struct PaidLine {
    /// The position among the known lines.
    let line: Int
    /// The place of the node that paid.
    let payer: Int
    /// The place of the node that was paid; nil when the payee is no node of the chain.
    let paidPlace: Int?
    /// The number of the party that was paid.
    let party: Int
    /// Paid amount in ten-thousandths; negative for a correction.
    let amount: Int64
    /// The day of payment.
    let date: Day
    /// What was answered to it and seen of it.
    let mark: LineMark
}
