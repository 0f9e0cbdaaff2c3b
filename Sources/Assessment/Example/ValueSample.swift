import Contracts
import Policies

extension ExampleDrawing {
    /// A person part-time for some months, an activity and a purchase; what an officer values where there is nothing
    /// else.
    mutating func drawValue(_ rule: ValueShare) {
        if case .rate(_, of: .invoiced) = rule.obligation.amount {
            let paid = (Fraction(sample.contract.value) * Fraction(1, over: 2)).roundedHalfEven
            draw(.receipt(amount: paid), .receipt(amount: paid, date: sample.firstQuarter))
        }
        let before = strokes.count
        if let block = rule.values.blocks.first(where: \.valuesPlacements) { place(in: block, of: rule.values) }
        if let block = rule.values.blocks.first(where: \.valuesActivities) { act(in: block) }
        if let block = rule.values.purchaseBlock { buy(in: block) }
        if strokes.count == before, let block = rule.values.blocks.first { advise(block) }
    }

    private mutating func place(in block: ValueBlock, of table: ValueTable) {
        let placement = ExamplePlacement(in: block, of: table)
        guard let fact = placement.fact(from: sample.contract.start) else { return }
        let deed = ExampleEntry.Deed.placement(
            block: block.code, hoursPerWeek: placement.hours, months: placement.months)
        draw(deed, fact, factors: placement.factors)
    }

    private mutating func act(in block: ValueBlock) {
        guard case .unit(let unit, let money) = block.worth else { return }
        let usual: Quantity =
            switch unit {
            case .hour: Quantity(16)
            case .halfDay: Quantity(4)
            case .day, .month, .period, .once: Quantity(2)
            }
        let quantity = block.limits.reduce(usual) { min($0, $1.most(at: money.amount)) }
        draw(
            .activity(block: block.code, quantity: quantity),
            .activity(block: block.code, quantity: quantity, date: sample.firstQuarter),
            factors: [.amount(money.amount), .times(quantity)])
    }

    private mutating func buy(in block: ValueBlock) {
        guard case .invoice(let invoice) = block.worth else { return }
        let amount = Quantity(4_000)
        prepare { $0.party("firm", has: block.requires) }
        let added = invoice.bonus.map { bonus in
            let share = (bonus.share * Fraction(amount)).roundedHalfEven
            return bonus.upTo.map { min(share, $0.amount) } ?? share
        }
        draw(
            .purchase(block: block.code, amount: amount),
            .purchase(
                Fact.Purchase(block: block.code, payee: "firm", amount: amount, date: sample.firstQuarter)),
            factors: [.share(invoice.share), .amount(amount)], extra: added)
    }

    private mutating func advise(_ block: ValueBlock) {
        let day = sample.firstQuarter
        let line = prepare { sample in
            let id = sample.report(.activity(block: block.code, quantity: Quantity(1), date: day))
            sample.value(id, at: Quantity(6_000))
            return id
        }
        draw(.advised(block: block.code), lines: [line])
    }
}

extension ClauseSample {
    /// A day early in the term.
    var firstQuarter: Day { contract.start.adding(months: 3) }

    /// An officer says what a line is worth.
    mutating func value(_ line: String, at amount: Quantity) {
        valuations.append(Valuation(line: line, amount: amount, reason: "", by: "", on: firstQuarter))
    }
}

extension ValueBlock {
    /// Whether lines that state hours or days can be valued by it, and only such lines.
    fileprivate var valuesActivities: Bool {
        switch worth {
        case .unit(.hour, _), .unit(.halfDay, _), .unit(.day, _): true
        case .unit, .fteYear, .invoice, .adviser: false
        }
    }
}

extension ValueTable {
    /// The first block that values invoices of firms with a status, else the first that values invoices.
    fileprivate var purchaseBlock: ValueBlock? {
        let bought = blocks.filter { if case .invoice = $0.worth { true } else { false } }
        return bought.first { !$0.requires.isEmpty } ?? bought.first
    }
}

extension ValueBlock.Limit {
    /// The most units that it lets count at a price.
    func most(at price: Quantity) -> Quantity {
        switch size {
        case .quantity(let number): number
        case .amount(let money) where price > .zero:
            min(.largest, Quantity(clamping: Int128(money.amount.units / price.units) * Int128(Quantity.scale)))
        case .amount: .zero
        }
    }
}
