import Contracts
import Policies

/// The valuation of single lines by a table.
struct LineValuation {
    let dossier: IndexedDossier
    let duplicates: DuplicateClaims
    let cutOff: Day
    let wording: Wording
    private let basis: Quantity?
    private let blocks: [String: ValueTable.Block]
    private let bonuses: [String: ValueTable.Bonus]

    init(
        _ table: ValueTable, dossier: IndexedDossier, duplicates: DuplicateClaims, cutOff: Day, wording: Wording
    ) {
        self.dossier = dossier
        self.duplicates = duplicates
        self.cutOff = cutOff
        self.wording = wording
        basis = table.basis
        blocks = Dictionary(table.blocks.map { ($0.code, $0) }) { first, _ in first }
        bonuses = Dictionary(table.bonuses.map { ($0.code, $0) }) { first, _ in first }
    }

    /// What a line is worth; nil for lines after the cut-off and of kinds that no block values.
    func value(of index: Int) -> ValuedLine? {
        let line = dossier.lines[index].line
        guard line.date <= cutOff else { return nil }
        switch line.fact {
        case .placement(let placement): return value(of: placement, at: index)
        case .activity(let code, let quantity, _): return activity(code, quantity, at: index)
        case .purchase(let purchase): return value(of: purchase, at: index)
        case .payment, .receipt, .outreach, .hours, .statement: return nil
        }
    }

    private func value(of placement: Fact.Placement, at index: Int) -> ValuedLine {
        guard let block = blocks[placement.block] else { return nothing(unknown(placement.block), at: index) }
        guard case .fteYear(let money) = block.worth, let basis,
            let worth = PlacementWorth(
                placement, block: block, perYear: money.amount, basis: basis, cutOff: cutOff)
        else { return nothing("block \(block.code) does not value placements by the year", at: index) }
        if let first = duplicates.earlier[index] {
            let claim = dossier.lines[first]
            return nothing(
                "\(placement.person) is already claimed by line \(claim.line.id) of \(claim.line.node) "
                    + "for a day of \(placement.days), counts nothing", at: index)
        }
        guard worth.hasEnoughHours else {
            let least = block.minHoursPerWeek.map { Wording.number($0) } ?? ""
            return nothing(
                "\(Wording.number(placement.hoursPerWeek)) h a week is below the block's minimum of \(least) h, "
                    + "counts nothing", at: index)
        }
        let credit = worth.credit(bonuses: bonuses)
        return ValuedLine(
            line: index, amount: credit.units, category: block.category,
            isReduced: worth.days.end < min(placement.days.end, cutOff),
            reason: wording.reason("\(worth.arithmetic(bonuses: bonuses)) = \(Wording.amount(credit))"))
    }

    private func activity(_ code: String, _ quantity: Quantity, at index: Int) -> ValuedLine {
        guard let block = blocks[code] else { return nothing(unknown(code), at: index) }
        guard case .unit(let unit, let money) = block.worth else {
            return nothing("block \(code) does not value activities by the unit", at: index)
        }
        let credit = Quantity(
            rounding: Int128(money.amount.units) * Int128(quantity.units), over: Int128(Quantity.scale))
        return ValuedLine(
            line: index, amount: credit.units, category: block.category,
            reason: wording.reason(
                "\(Wording.amount(money.amount)) x \(Wording.number(quantity)) (\(unit.rawValue)) = "
                    + Wording.amount(credit)))
    }

    private func value(of purchase: Fact.Purchase, at index: Int) -> ValuedLine {
        guard let block = blocks[purchase.block] else { return nothing(unknown(purchase.block), at: index) }
        guard case .invoice(let share) = block.worth else {
            return nothing("block \(block.code) does not value purchases by the invoice", at: index)
        }
        let credit = Quantity(share: share, ofUnits: Int128(purchase.amount.units))
        let answers = block.requires.map {
            (code: $0, status: dossier.parties.status($0, ofParty: purchase.payee, on: purchase.date))
        }
        let status = answers.reduce(Status.yes) { $0 && $1.status }
        return ValuedLine(
            line: index, amount: credit.units, category: block.category, status: status,
            party: block.requires.isEmpty ? nil : purchase.payee, isReduced: status != .yes,
            reason: wording.reason(
                "\(Wording.percent(share)) of \(Wording.amount(purchase.amount)) = \(Wording.amount(credit))"
                    + answers.map { "; \(purchase.payee): \($0.code) \($0.status.rawValue) on \(purchase.date)" }
                    .joined()))
    }

    private func nothing(_ reason: @autoclosure () -> String, at index: Int) -> ValuedLine {
        ValuedLine(line: index, isReduced: true, reason: wording.reason(reason()))
    }

    private func unknown(_ code: String) -> String {
        "the table has no block \(code), counts nothing"
    }
}
