import Assessment
import Contracts
import Policies

/// What a table makes of lines, on the sample contract.
extension SampleContract {
    /// A contract whose only clause asks for a fixed sum, valued by these blocks on a week of 36 hours.
    static func valued(
        by blocks: ValueBlock..., bonuses: [ValueBonus] = [], fixed sum: Money = "100000 EUR",
        change: (inout ValueShare) -> Void = { _ in }
    ) -> SampleContract {
        var sample = SampleContract()
        var share = ValueShare(
            obligation: .fixed(sum), values: ValueTable(basis: .hours("36"), blocks: blocks, bonuses: bonuses))
        change(&share)
        sample.clauses = [Clause(code: "social-return", rule: .valueShare(share))]
        return sample
    }

    /// The same over three years, assessed after the last report was due.
    var overThreeYears: SampleContract {
        var sample = self
        sample.contract.end = "2026-12-31"
        sample.asOf = "2027-03-01"
        return sample
    }

    /// Adds a placement of `k-1` in the block `pw`.
    mutating func work(
        _ days: Period, hours: Quantity = "36", block: String = "pw", bonuses: [String] = [], at node: String = "n0"
    ) {
        place("k-1", block: block, days, hours: hours, bonuses: bonuses, at: node)
    }

    /// Adds hours or other units of a block.
    mutating func act(_ quantity: Quantity, block: String = "h", on date: Day = "2024-06-03") {
        line(.activity(block: block, quantity: quantity, date: date))
    }

    /// Adds a purchase.
    mutating func buy(
        _ amount: Quantity, block: String = "b", from payee: String = "maker", on date: Day = "2024-06-03"
    ) {
        line(.purchase(Fact.Purchase(block: block, payee: payee, amount: amount, date: date)))
    }

    /// What each line surely counts for, in the order of the lines.
    func credits() throws -> [Quantity] {
        let credits = try assessment().credits
        return lines.compactMap { line in credits.first { $0.line == line.id }?.low }
    }

    /// Why the line counts for so much.
    func reason(ofLine position: Int) throws -> String? {
        try assessment().credits.first { $0.line == String(position) }?.reason
    }
}

extension ValueBlock {
    /// The block `pw`, valued by the full-time year.
    static func year(_ amount: Money, change: (inout ValueBlock) -> Void = { _ in }) -> ValueBlock {
        var block = ValueBlock(code: "pw", worth: .fteYear(amount))
        change(&block)
        return block
    }

    /// A block valued by the unit.
    static func unit(
        _ code: String, _ unit: Unit, _ amount: Money, change: (inout ValueBlock) -> Void = { _ in }
    ) -> ValueBlock {
        var block = ValueBlock(code: code, worth: .unit(unit, amount))
        change(&block)
        return block
    }

    /// The block `b`, valued by the invoice.
    static func invoice(
        _ share: Fraction, _ part: InvoiceWorth.Part = .invoice, bonus: InvoiceWorth.Bonus? = nil
    ) -> ValueBlock {
        ValueBlock(code: "b", worth: .invoice(InvoiceWorth(share: share, part: part, bonus: bonus)))
    }
}
