import Contracts
import Policies

extension LineValuation {
    /// What a placement is worth.
    func value(of placement: Fact.Placement, at line: Int, in index: TableIndex) -> ValuedLine {
        guard let (block, isElsewhere) = index.names.block(named: placement.block) else {
            return nothing(unknown(placement.block), at: line)
        }
        if let refusal = refusal(of: placement, at: line, block: block, in: index) { return nothing(refusal, at: line) }
        let amount = block.placementAmount
        guard amount != nil || block.worth == .adviser else {
            return nothing("block \(block.code) does not value placements", at: line)
        }
        guard
            let worth = PlacementWorth(
                placement, block: block, amount: amount ?? .zero, within: index.rules.counted(placement),
                history: PlacementWorth.History(of: placement, at: line, in: block, index: index))
        else { return nothing("none of its days counts", at: line) }
        if block.worth == .adviser {
            return advised(block, isElsewhere: isElsewhere, claimed: nil, at: line, in: index)
        }
        let bonuses = ClaimedBonuses(placement, at: line, block: block, index: index, worth: worth)
        let credit = worth.credit(with: bonuses.counted)
        let open = openQuestions(of: placement, in: block, index)
        return finished(
            ValuedLine(
                line: line, amount: credit.units, category: block.category, isElsewhere: isElsewhere,
                status: open.isEmpty ? .yes : .unknown,
                isReduced: !open.isEmpty || worth.isCutShort(by: cutOff) || !bonuses.refused.isEmpty,
                reason: wording.reason(
                    "\(worth.arithmetic(with: bonuses.counted)) = \(Wording.amount(credit))\(bonuses.note)"
                        + open)),
            block: block, in: index)
    }

    /// What is not known of a placement and keeps it from counting surely, as the end of a sentence.
    private func openQuestions(of placement: Fact.Placement, in block: ValueBlock, _ index: TableIndex) -> String {
        var open = ""
        if index.week == nil, block.isProRataByHours {
            open += "; the contractor's own full-time week is not known, at best it is full time"
        }
        if block.window?.from == .lastBenefit, placement.lastBenefit == nil {
            open += "; the day of the person's last benefit is not known, at best every day counts"
        }
        return open
    }

    /// The rule that keeps a placement from counting at all; nil when none does.
    private func refusal(
        of placement: Fact.Placement, at line: Int, block: ValueBlock, in index: TableIndex
    ) -> String? {
        if let first = duplicates.earlier[line] {
            return "\(placement.person) is already claimed by \(first.name(in: dossier)) "
                + "for a day of \(placement.days), counts nothing"
        }
        if index.table.persons.onContracts == .one, let first = duplicates.firstElsewhere[line] {
            return "\(placement.person) counts on one contract only, and was first claimed by "
                + "\(first.name(in: dossier)), counts nothing"
        }
        if let refusal = index.rules.refusal(of: placement, in: block) { return refusal.reason(for: placement) }
        if let former = index.people.formerEmployment(of: line) {
            return "\(placement.person) worked for \(dossier.lines[line].line.node) shortly before by line "
                + "\(dossier.lines[former].line.id), counts nothing"
        }
        if block.countsPersonOnce, let first = index.people.countedLine(of: placement, in: block), first != line {
            return "\(placement.person) is counted once by line \(dossier.lines[first].line.id) already"
        }
        return nil
    }
}

extension PlacementRefusal {
    fileprivate func reason(for placement: Fact.Placement) -> String {
        switch self {
        case .noHours: "\(Wording.number(placement.hoursPerWeek)) h a week count nothing"
        case .tooFewHours(let least):
            "\(Wording.number(placement.hoursPerWeek)) h a week is below the block's minimum of "
                + "\(Wording.number(least)) h, counts nothing"
        case .tooEarly(let lookBack):
            "began on \(placement.days.start), more than \(lookBack) before the contract, counts nothing"
        case .noDays: "none of its days counts"
        }
    }
}

extension PlacementWorth.History {
    /// What the person did before that bears on the block's window.
    fileprivate init(of placement: Fact.Placement, at line: Int, in block: ValueBlock, index: TableIndex) {
        week = index.week
        if block.window?.from == .lastBenefit {
            since = placement.lastBenefit?.adding(days: 1)
            return
        }
        guard block.window?.per == .person else {
            since = index.rules.firstCounted(placement.days.start)
            return
        }
        since = index.rules.firstCounted(index.people.firstDay(of: placement, in: block))
        yearsBefore = index.people.yearsWorked(before: line)
    }
}

extension ValueBlock {
    /// What a placement is valued by; nil for blocks that value none.
    fileprivate var placementAmount: Quantity? {
        guard valuesPlacements else { return nil }
        switch worth {
        case .fteYear(let money), .unit(_, let money): return money.amount
        case .invoice, .adviser: return nil
        }
    }
}
