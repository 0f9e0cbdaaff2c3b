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
        let answers = [
            appliesTo.answerByKind(contract), answerByCurrency(contract), appliesTo.answerByValue(contract),
            appliesTo.answerByWageSum(contract), appliesTo.answerByDuration(contract),
        ]
        let firstNo = answers.first { if case .no = $0 { true } else { false } }
        return firstNo ?? answers.first { $0 != .yes } ?? .yes
    }

    /// The rate of the obligation for this contract, the labour-share rule included; nil for an obligation without
    /// rate and for other kinds.
    ///
    /// While the contract's labour share is not known the obligation's own rate holds.
    public func rate(for contract: Contract) -> Fraction? {
        guard case .valueShare(let share) = rule, case .rate(let rate, _, _, _) = share.obligation else { return nil }
        guard let rule = appliesTo.labourShare, let known = contract.labourShare else { return rate }
        return Fraction(known) < rule.below ? rule.then : rate
    }

    private func answerByCurrency(_ contract: Contract) -> Applicability.Answer {
        guard let currency, currency != contract.currency else { return .yes }
        return .unknown("policy amounts are in \(currency), the contract is in \(contract.currency)")
    }
}

extension Applicability {
    fileprivate func answerByKind(_ contract: Contract) -> Answer {
        guard let kinds, !kinds.contains(contract.kind) else { return .yes }
        let bound = Contract.Kind.allCases.filter { kinds.contains($0) }.map(\.rawValue)
        return .no(
            "the kind of the contract is \(contract.kind.rawValue), the clause binds \(bound.joined(separator: ", "))")
    }

    fileprivate func answerByValue(_ contract: Contract) -> Answer {
        contractValue?.answer(contract.value, "contract value", contract.currency) ?? .yes
    }

    fileprivate func answerByWageSum(_ contract: Contract) -> Answer {
        guard let wageSum else { return .yes }
        guard let known = contract.wageSum else {
            return .unknown("the wage sum is not known, the clause binds \(wageSum)")
        }
        return wageSum.answer(known, "wage sum", contract.currency)
    }

    fileprivate func answerByDuration(_ contract: Contract) -> Answer {
        guard let minDuration, minDuration.after(contract.start).adding(days: -1) > contract.end else { return .yes }
        return .no("the term \(contract.start) to \(contract.end) is shorter than \(minDuration)")
    }
}

extension Applicability.Threshold {
    /// The bound itself.
    public var money: Money {
        switch self {
        case .above(let money), .from(let money): money
        }
    }

    /// Whether an amount in the currency of the bound reaches it.
    public func isReached(by amount: Quantity) -> Bool {
        switch self {
        case .above(let money): amount > money.amount
        case .from(let money): amount >= money.amount
        }
    }

    /// An amount in another currency is for ``Clause/applies(to:)`` to refuse, so it passes here.
    fileprivate func answer(_ amount: Quantity, _ name: String, _ currency: Currency) -> Applicability.Answer {
        guard currency == money.currency, !isReached(by: amount) else { return .yes }
        return .no("the \(name) is \(Money(amount, currency).brief), the clause binds \(self)")
    }
}

extension Applicability.Threshold: CustomStringConvertible {
    /// `above 100000.00 EUR` or `from 100000.00 EUR`.
    public var description: String {
        switch self {
        case .above(let money): "above \(money.brief)"
        case .from(let money): "from \(money.brief)"
        }
    }
}

extension Money {
    /// The amount with two decimals where that loses nothing, and the code.
    var brief: String {
        let digits = amount.description
        return "\(digits.hasSuffix("00") ? String(digits.dropLast(2)) : digits) \(currency)"
    }
}
