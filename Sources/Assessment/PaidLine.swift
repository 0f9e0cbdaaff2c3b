import Contracts

/// A payment made ready for many sums: names are replaced by numbers.
struct PaidLine {
    // A contract may have a million payments: numbers that stay below that take half a word.
    private let keptLine: Int32
    private let keptPayer: Int32
    private let keptPlace: Int32
    private let keptParty: Int32
    /// Paid amount in ten-thousandths; negative for a correction.
    let amount: Int64
    /// The day of payment.
    let date: Day
    /// What was answered to it and seen of it.
    let mark: LineMark

    init(line: Int, payer: Int, paidPlace: Int?, party: Int, amount: Int64, date: Day, mark: LineMark) {
        (keptLine, keptPayer, keptPlace) = (Int32(line), Int32(payer), paidPlace.map { Int32($0) } ?? -1)
        keptParty = Int32(party)
        self.amount = amount
        self.date = date
        self.mark = mark
    }

    /// The position among the known lines.
    var line: Int { Int(keptLine) }
    /// The place of the node that paid.
    var payer: Int { Int(keptPayer) }
    /// The place of the node that was paid; nil when the payee is no node of the chain.
    var paidPlace: Int? { keptPlace < 0 ? nil : Int(keptPlace) }
    /// The number of the party that was paid.
    var party: Int { Int(keptParty) }
}
