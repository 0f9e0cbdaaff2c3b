public import Contracts

extension Clause {
    /// The currency of the amounts the clause names; nil when it names none and can bind contracts in any currency.
    public var currency: Currency? {
        amounts.first?.currency
    }

    private var amounts: [Money] {
        let conditions = [appliesTo.conditions] + appliesTo.byKind.values
        let bounds = conditions.flatMap { [$0.contractValue, $0.yearlyValue, $0.wageSum] }
        let thresholds = bounds.flatMap { $0?.amounts ?? [] } + [passDown?.threshold?.money].compactMap { $0 }
        guard case .valueShare(let share) = rule else { return thresholds }
        return thresholds + share.obligation.amounts + share.values.amounts
    }
}

extension Obligation {
    fileprivate var amounts: [Money] {
        switch amount {
        case .rate: [minimum, cap].compactMap { $0 }
        case .fixed(let sum): [sum]
        }
    }
}

extension ValueTable {
    fileprivate var amounts: [Money] {
        blocks.flatMap(\.amounts) + bonuses.flatMap(\.amounts)
    }
}

extension ValueBlock {
    fileprivate var amounts: [Money] {
        let limited = limits.compactMap { if case .amount(let money) = $0.size { money } else { nil } }
        switch worth {
        case .fteYear(let amount): return [amount] + [hourly].compactMap { $0 } + limited
        case .unit(_, let amount): return [amount] + limited
        case .invoice(let invoice): return [invoice.bonus?.upTo].compactMap { $0 } + limited
        case .adviser: return limited
        }
    }
}

extension ValueBonus {
    fileprivate var amounts: [Money] {
        switch worth {
        case .once(let amount), .perYear(let amount), .proRata(let amount): [amount]
        case .multiple, .multipleOfAmount: []
        }
    }
}
