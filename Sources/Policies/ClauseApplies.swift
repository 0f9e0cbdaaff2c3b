public import Contracts

extension Applicability {
    /// Whether a clause binds a contract.
    public enum Answer: Sendable, Hashable {
        /// It does.
        case yes
        /// It does not, and why.
        case no(String)
        /// It cannot be told, and what is missing.
        case unknown(String)
    }
}

extension Clause {
    /// Whether the clause binds the contract: a condition that fails decides, then one that cannot be told.
    public func applies(to contract: Contract) -> Applicability.Answer {
        let conditions = appliesTo.conditions(for: contract.kind)
        let answers =
            [appliesTo.answerByKind(contract), answerBySuspension(contract), answerByCurrency(contract)]
            + conditions.answers(contract) + [answerByOffer]
        let firstNo = answers.first { if case .no = $0 { true } else { false } }
        return firstNo ?? answers.first { $0 != .yes } ?? .yes
    }

    /// The rate of the obligation for this contract, the labour-share rule included; nil for an obligation without
    /// rate and for other kinds.
    ///
    /// While the contract's labour share is not known the obligation's own rate holds.
    public func rate(for contract: Contract) -> Fraction? {
        guard case .valueShare(let share) = rule, let rate = share.obligation.rate else { return nil }
        guard let rule = appliesTo.labourRule, let known = contract.labourShare else { return rate }
        return Fraction(known) < rule.below ? rule.then : rate
    }

    /// The suspension that leaves no verdict on a day; nil when there is none.
    public func suspension(on day: Day) -> Suspension? {
        suspended.first { $0.contracts == .all && $0.contains(day) }
    }

    private func answerByCurrency(_ contract: Contract) -> Applicability.Answer {
        guard let currency, currency != contract.currency else { return .yes }
        return .unknown("policy amounts are in \(currency), the contract is in \(contract.currency)")
    }

    private func answerBySuspension(_ contract: Contract) -> Applicability.Answer {
        let day = contract.signed ?? contract.start
        guard let found = suspended.first(where: { $0.contracts == .new && $0.contains(day) }) else { return .yes }
        return .no("the clause is suspended for contracts made from \(found.from) on: \(found.because)")
    }

    private var answerByOffer: Applicability.Answer {
        guard case .valueShare(let share) = rule, case .rate(nil, _) = share.obligation.amount else { return .yes }
        return .unknown("the rate the contractor offered is not known")
    }
}

extension Applicability {
    fileprivate func answerByKind(_ contract: Contract) -> Answer {
        guard let kinds, !kinds.contains(contract.kind) else { return .yes }
        let bound = Contract.Kind.allCases.filter { kinds.contains($0) }.map(\.rawValue)
        return .no(
            "the kind of the contract is \(contract.kind.rawValue), the clause binds \(bound.joined(separator: ", "))")
    }
}

extension Applicability.Conditions {
    fileprivate func answers(_ contract: Contract) -> [Applicability.Answer] {
        [
            contractValue?.answer(Fraction(contract.value), "contract value", contract.currency) ?? .yes,
            answerByYearlyValue(contract), answerByWageSum(contract), answerByDuration(contract),
            answerByLabour(contract),
        ]
    }

    private func answerByYearlyValue(_ contract: Contract) -> Applicability.Answer {
        guard let yearlyValue, let term = Period(start: contract.start, end: contract.end) else { return .yes }
        let years = YearFraction(term)
        let yearly = Fraction(
            Int128(contract.value.units) * years.denominator, over: Int128(Quantity.scale) * years.numerator)
        return yearlyValue.answer(yearly, "contract value a year", contract.currency)
    }

    private func answerByWageSum(_ contract: Contract) -> Applicability.Answer {
        guard let wageSum else { return .yes }
        guard let known = contract.wageSum else {
            return .unknown("the wage sum is not known, the clause binds \(wageSum)")
        }
        return wageSum.answer(Fraction(known), "wage sum", contract.currency)
    }

    private func answerByDuration(_ contract: Contract) -> Applicability.Answer {
        guard let minDuration, minDuration.after(contract.start).adding(days: -1) > contract.end else { return .yes }
        return .no("the term \(contract.start) to \(contract.end) is shorter than \(minDuration)")
    }

    private func answerByLabour(_ contract: Contract) -> Applicability.Answer {
        guard let leastLabourShare else { return .yes }
        let bound = "the clause binds contracts from \(leastLabourShare.percent) labour"
        guard let known = contract.labourShare else { return .unknown("the labour share is not known, \(bound)") }
        return Fraction(known) >= leastLabourShare
            ? .yes : .no("the labour share is \(Fraction(known).percent), \(bound)")
    }
}

extension Bounds {
    /// An amount in another currency is for ``Clause/applies(to:)`` to refuse, so it passes here.
    fileprivate func answer(_ amount: Fraction, _ name: String, _ currency: Currency) -> Applicability.Answer {
        guard currency == amounts.first?.currency, !contains(amount) else { return .yes }
        return .no("the \(name) is \(Money(amount.roundedHalfEven, currency).brief), the clause binds \(self)")
    }
}

extension Fraction {
    /// The share as a percentage, to four decimals: `30%`, `12.5%`.
    var percent: String {
        let value = (self * Fraction(100)).roundedHalfEven
        var digits = value.description
        while digits.last == "0" { digits.removeLast() }
        if digits.last == "." { digits.removeLast() }
        return digits + "%"
    }
}

extension Money {
    /// The amount with two decimals where that loses nothing, and the code.
    var brief: String {
        let digits = amount.description
        return "\(digits.hasSuffix("00") ? String(digits.dropLast(2)) : digits) \(currency)"
    }
}
