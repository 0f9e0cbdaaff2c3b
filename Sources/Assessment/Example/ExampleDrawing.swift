import Contracts
import Policies

/// A sample with what is to be told of each of its lines.
struct ExampleDrawing {
    /// What a group of lines does, and what values it.
    struct Stroke {
        let deed: ExampleEntry.Deed
        let lines: [String]
        var factors: [ExampleFactor] = []
        var extra: Quantity?
    }

    private(set) var sample: ClauseSample
    private(set) var strokes: [Stroke] = []

    /// Nil when no sample contract can be bound by the clause under the edition.
    init?(_ clause: Clause, in currency: Currency? = nil, under edition: Policy.Edition? = nil) {
        let parameters = Parameters(forExampleOf: clause)
        guard let currency = clause.currency ?? currency ?? Currency("EUR"),
            let contract = ExampleContract(clause: clause.with(parameters), currency: currency, edition: edition)
                .contract
        else { return nil }
        sample = ClauseSample(clause, parameters: parameters, contract: contract)
        switch sample.clause.rule {
        case .valueShare(let rule): drawValue(rule)
        case .spendShare(let rule): drawSpend(rule)
        case .count(let rule): drawCount(rule)
        case .hoursShare(let rule): drawHours(rule)
        case .duty(let duty): drawDuty(duty)
        }
    }

    /// Reports a fact and remembers how to tell it.
    mutating func draw(
        _ deed: ExampleEntry.Deed, _ fact: Fact, factors: [ExampleFactor] = [], extra: Quantity? = nil
    ) {
        let id = sample.report(fact)
        strokes.append(Stroke(deed: deed, lines: [id], factors: factors, extra: extra))
    }

    /// As ``draw(_:_:factors:extra:)``, for several lines told together.
    mutating func draw(_ deed: ExampleEntry.Deed, lines: [String], factors: [ExampleFactor] = []) {
        strokes.append(Stroke(deed: deed, lines: lines, factors: factors))
    }

    /// Changes the sample itself.
    mutating func prepare<Result>(_ change: (inout ClauseSample) -> Result) -> Result {
        change(&sample)
    }

    /// The sample with what the engine answers about it; nil when it answers nothing.
    var example: ClauseExample? {
        guard let assessment = sample.assessed(on: lastDayOfDuty) else { return nil }
        let entries = strokes.map { stroke in
            ExampleEntry(
                stroke.deed, factors: stroke.factors, extra: stroke.extra,
                credited: assessment.credited(stroke.lines))
        }
        return ClauseExample(
            clause: sample.clause, parameters: sample.commitment.parameters, contract: sample.contract,
            cutOff: lastDayOfDuty ?? sample.cutOff, entries: entries, answer: answer(from: assessment),
            variants: variants(of: assessment))
    }

    private func answer(from assessment: Assessment) -> ExampleAnswer {
        let (share, whole) = base(of: assessment)
        return ExampleAnswer(
            share: share, whole: whole, required: assessment.required, due: assessment.due,
            credited: assessment.creditedLow, shortfall: assessment.shortfall, cost: assessment.consequence,
            isMet: assessment.outcome == .met)
    }

    /// The share that holds and what it is taken of.
    private func base(of assessment: Assessment) -> (share: Fraction?, whole: Quantity?) {
        switch sample.clause.rule {
        case .valueShare(let rule):
            guard case .rate(_, let base) = rule.obligation.amount else { return (nil, nil) }
            let share = sample.clause.rate(for: sample.contract)
            return switch base {
            case .contractValue: (share, sample.contract.value)
            case .wageSum: (share, sample.contract.wageSum)
            case .invoiced: (share, sample.received)
            }
        case .spendShare(let rule): return (rule.target, assessment.denominator)
        case .hoursShare(let rule): return (rule.target, assessment.denominator)
        case .count(let rule):
            guard case .perMillionOfValue(let number) = rule.required else { return (nil, nil) }
            return (Fraction(number), sample.contract.value)
        case .duty: return (nil, nil)
        }
    }

    private func variants(of assessment: Assessment) -> [ExampleVariant] {
        let special: [ExampleVariant] =
            switch sample.clause.rule {
            case .valueShare(let rule): ValueVariants(drawing: self, rule: rule, assessment: assessment).all
            case .spendShare(let rule): SpendVariants(drawing: self, rule: rule, assessment: assessment).all
            case .hoursShare(let rule):
                [OfferVariant(rule.offered, besides: rule.target, of: sample).variant].compactMap { $0 }
            case .count: []
            case .duty(let duty): [unstated(duty)].compactMap { $0 }
            }
        return special + [lateReport].compactMap { $0 }
    }

    /// Where endeavours are owed, kept conduct saves the cost.
    private var lateReport: ExampleVariant? {
        guard sample.clause.effort == .reasonableEndeavours else { return nil }
        return sample.assessed { $0.isLate = true }?.consequence.map { .lateReport(cost: $0) }
    }
}

extension ClauseSample {
    /// What the authority paid.
    fileprivate var received: Quantity {
        lines.reduce(.zero) { sum, line in
            if case .receipt(let amount, _) = line.fact { sum + amount } else { sum }
        }
    }
}

extension Parameters {
    /// What a sample contract adds: 36 hours where the contractor's own week counts, an offer where the clause has no
    /// share of its own.
    fileprivate init(forExampleOf clause: Clause) {
        self.init()
        guard case .valueShare(let rule) = clause.rule else { return }
        if rule.values.basis == .contractor { fullTime = Quantity(36) }
        if case .rate(nil, _) = rule.obligation.amount {
            rate = rule.obligation.offered?.example(besides: .zero) ?? Fraction(5, over: 100)
        }
    }
}
