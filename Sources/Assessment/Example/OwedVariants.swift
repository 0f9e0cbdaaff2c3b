import Contracts
import Policies

/// What other circumstances of a contract would change in what is owed.
extension ValueVariants {
    var certificates: ExampleVariant? {
        let certificates = rule.obligation.reductions.compactMap { reduction in
            drawing.sample.assessed { $0.certificates = [reduction.certificate] }.map { answer in
                ExampleVariant.Certificate(code: reduction.certificate, required: answer.required)
            }
        }
        return certificates.isEmpty ? nil : .certificates(certificates)
    }

    var offer: ExampleVariant? {
        OfferVariant(rule.obligation.offered, besides: rule.obligation.rate ?? .zero, of: drawing.sample).variant
    }

    var littleLabour: ExampleVariant? {
        guard let labour = drawing.sample.clause.appliesTo.labourRule else { return nil }
        let share = max(.zero, labour.below - Fraction(10, over: 100))
        return drawing.sample.assessed { $0.contract.labourShare = share.roundedHalfEven }.map { answer in
            .littleLabour(share, share: labour.then, required: answer.required)
        }
    }

    /// Contracts so small or so large that the least or the most is owed.
    var bounds: [ExampleVariant?] {
        [
            rule.obligation.minimum.flatMap { bound(by: $0.amount, times: Fraction(1, over: 2)) },
            rule.obligation.cap.flatMap { bound(by: $0.amount, times: Fraction(2)) },
        ]
    }

    private func bound(by bound: Quantity, times factor: Fraction) -> ExampleVariant? {
        let contract = drawing.sample.contract
        guard case .rate(_, let base) = rule.obligation.amount, base != .invoiced,
            let rate = drawing.sample.clause.rate(for: contract), rate > .zero
        else { return nil }
        let share = base == .wageSum ? rate * Fraction(40, over: 100) : rate
        let exact = Fraction(bound) * factor * Fraction(share.denominator, over: share.numerator)
        let value = Quantity(units: exact.roundedHalfEven.units / 10_000_000 * 10_000_000)
        var other = drawing.sample
        other.contract.value = value
        other.contract.wageSum = (Fraction(value) * Fraction(40, over: 100)).roundedHalfEven
        var free = other
        var unbounded = rule
        unbounded.obligation.minimum = nil
        unbounded.obligation.cap = nil
        free.commitment.clause.rule = .valueShare(unbounded)
        guard let required = other.assessed()?.required, let whole = free.assessed()?.required, required != whole
        else { return nil }
        return .bound(value: value, unbounded: whole, required: required)
    }

    /// Told where the example leaves nothing missing.
    var nothing: ExampleVariant? {
        guard assessment.outcome == .met else { return nil }
        return drawing.sample.assessed { sample in
            sample.lines.removeAll { if case .receipt = $0.fact { false } else { true } }
        }.map { .nothing(shortfall: $0.shortfall, cost: $0.consequence) }
    }
}
