import Contracts
import Policies

/// What the special rules of a clause of the kind `valueShare` would change in its sample.
struct ValueVariants {
    let drawing: ExampleDrawing
    let rule: ValueShare
    let assessment: Assessment

    var all: [ExampleVariant] {
        let single = [bonus, fewHours, window].compactMap { $0 } + limits
        let shared = caps + [elsewhere].compactMap { $0 }
        let owed = [certificates, offer, littleLabour] + bounds + [nothing]
        return single + shared + owed.compactMap { $0 }
    }

    private var sample: ClauseSample { drawing.sample }

    private var bare: ClauseSample {
        var bare = sample
        bare.lines = []
        bare.valuations = []
        bare.parties = []
        return bare
    }

    /// The block and line of the person in the example.
    private var placed: (block: ValueBlock, line: String)? {
        for stroke in drawing.strokes {
            guard case .placement(let code, _, _) = stroke.deed, let line = stroke.lines.first,
                let block = rule.values.blocks.first(where: { $0.code == code })
            else { continue }
            return (block, line)
        }
        return nil
    }

    private var bonus: ExampleVariant? {
        guard let placed,
            let bonus = rule.values.bonuses.first(where: { $0.blocks.isEmpty || $0.blocks.contains(placed.block.code) })
        else { return nil }
        let base = assessment.credited([placed.line])
        return sample.assessed { $0.replacePlacement(placed.line) { $0.bonuses = [bonus.code] } }.map { answer in
            let counted = answer.credited([placed.line])
            return .bonus(code: bonus.code, adds: counted - base, counted: counted)
        }
    }

    private var fewHours: ExampleVariant? {
        guard let placed, let least = placed.block.minHoursPerWeek ?? rule.values.persons.minHoursPerWeek,
            case let hours = least - Quantity(4), hours > .zero
        else { return nil }
        return sample.assessed { $0.replacePlacement(placed.line) { $0.hoursPerWeek = hours } }.map { answer in
            .fewHours(hoursPerWeek: hours, least: least, counted: answer.credited([placed.line]))
        }
    }

    /// Half a year more than the block counts, on a contract long enough.
    private var window: ExampleVariant? {
        let blocks = [placed?.block].compactMap { $0 } + rule.values.blocks
        guard let block = blocks.first(where: { $0.countsMonths && $0.window != nil }),
            let months = block.window?.lasts.months, months > 0
        else { return nil }
        let placement = ExamplePlacement.fullTime(in: block, of: rule.values, months: months + 6)
        guard let fact = placement.fact(from: sample.contract.start) else { return nil }
        var longer = bare
        let last = sample.contract.start.adding(months: (months + 17) / 12 * 12).adding(days: -1)
        longer.contract.end = max(sample.contract.end, last)
        longer.moveCutOff(to: sample.contract.start.adding(months: months + 6).adding(days: -1))
        let line = longer.report(fact)
        return longer.assessed().map { answer in
            .window(
                block: block.code, worked: months + 6, counts: months, factors: placement.factors(counting: months),
                counted: answer.credited([line]))
        }
    }

    private var limits: [ExampleVariant] {
        rule.values.blocks.flatMap { block in block.limits.compactMap { limit($0, of: block) } }
    }

    /// Twice as much in one line as the limit lets count.
    private func limit(_ limit: ValueBlock.Limit, of block: ValueBlock) -> ExampleVariant? {
        guard case .unit(_, let money) = block.worth, !block.valuesPlacements,
            case let claimed = limit.most(at: money.amount) + limit.most(at: money.amount), claimed > .zero
        else { return nil }
        return bare.assessed {
            _ = $0.report(.activity(block: block.code, quantity: claimed, date: sample.firstQuarter))
        }.map { .limit(block: block.code, limit: limit, claimed: claimed, counted: $0.creditedLow) }
    }
}

extension ValueVariants {
    private var caps: [ExampleVariant] {
        rule.values.caps.compactMap { cap in
            let blocks = rule.values.blocks.filter { $0.category == cap.category }
            let most = (cap.share * Fraction(assessment.required)).roundedHalfEven
            return claimed(in: blocks, beyond: most) { $0.values.caps = [] }.map { claimed, counted in
                .cap(cap, claimed: claimed, counted: counted)
            }
        }
    }

    private var elsewhere: ExampleVariant? {
        guard let share = rule.obligation.elsewhere, share < .one else { return nil }
        let most = (share * Fraction(assessment.required)).roundedHalfEven
        return claimed(in: rule.values.blocks, beyond: most, prefix: "elsewhere:") { $0.obligation.elsewhere = .one }
            .map { claimed, counted in .elsewhere(most: share, claimed: claimed, counted: counted) }
    }

    /// Twice as much as a bound lets count: what it would be worth without the bound, and what counts of it.
    private func claimed(
        in blocks: [ValueBlock], beyond most: Quantity, prefix: String = "", without: (inout ValueShare) -> Void
    ) -> (claimed: Quantity, counted: Quantity)? {
        guard most > .zero, let block = blocks.first(where: { $0.limits.isEmpty }) ?? blocks.first else { return nil }
        var much = bare
        much.deliver(most + most, in: block, named: prefix + block.code, of: rule.values)
        var free = much
        var unbounded = rule
        without(&unbounded)
        free.commitment.clause.rule = .valueShare(unbounded)
        guard let counted = much.assessed()?.creditedLow, let claimed = free.assessed()?.creditedLow,
            counted < claimed
        else { return nil }
        return (claimed, counted)
    }
}

extension ClauseSample {
    /// The whole units at a price that an amount takes, the last of them begun.
    private func units(of price: Quantity, in amount: Quantity) -> Quantity {
        let whole = (Int128(amount.units) + Int128(price.units) - 1) / Int128(price.units)
        return min(.largest, Quantity(clamping: whole * Int128(Quantity.scale)))
    }

    /// Changes a placement.
    fileprivate mutating func replacePlacement(_ line: String, _ change: (inout Fact.Placement) -> Void) {
        guard let index = lines.firstIndex(where: { $0.id == line }), case .placement(var placement) = lines[index].fact
        else { return }
        change(&placement)
        lines[index].fact = .placement(placement)
    }

    /// Reports as much in a block as is worth an amount or somewhat more.
    fileprivate mutating func deliver(
        _ amount: Quantity, in block: ValueBlock, named code: String, of table: ValueTable
    ) {
        let day = firstQuarter
        switch block.worth {
        case .invoice(let invoice) where invoice.share > .zero:
            party("firm", has: block.requires)
            let share = Fraction(invoice.share.denominator, over: invoice.share.numerator)
            _ = report(
                .purchase(
                    Fact.Purchase(
                        block: code, payee: "firm", amount: (Fraction(amount) * share).roundedHalfEven, date: day)))
        case .adviser:
            value(report(.activity(block: code, quantity: Quantity(1), date: day)), at: amount)
        case .unit(_, let money) where !block.valuesPlacements && money.amount > .zero:
            _ = report(.activity(block: code, quantity: units(of: money.amount, in: amount), date: day))
        case .fteYear(let money), .unit(_, let money):
            guard money.amount > .zero else { return }
            for person in 0..<min(100, units(of: money.amount, in: amount).units / Quantity.scale) {
                var placed = ExamplePlacement.fullTime(in: block, of: table, months: 12)
                placed.block.code = code
                if let fact = placed.fact(from: contract.start, person: "person\(person)") { _ = report(fact) }
            }
        case .invoice: break
        }
    }
}

extension ValueBlock {
    /// Whether its placements are valued by their time.
    fileprivate var countsMonths: Bool {
        switch worth {
        case .fteYear, .unit(.month, _): true
        case .unit, .invoice, .adviser: false
        }
    }
}
