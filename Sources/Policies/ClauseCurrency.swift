public import Contracts

extension Clause {
    /// The currency of the amounts the clause names; nil when it names none and can bind contracts in any currency.
    public var currency: Currency? {
        amounts.first?.currency
    }

    private var amounts: [Money] {
        let thresholds = [appliesTo.contractValue, appliesTo.wageSum, passDown?.threshold].compactMap { $0?.money }
        guard case .valueShare(let share) = rule else { return thresholds }
        return thresholds + share.obligation.amounts + share.values.amounts
    }
}

extension ValueShare.Obligation {
    fileprivate var amounts: [Money] {
        switch self {
        case .rate(_, _, let minimum, let cap): [minimum, cap].compactMap { $0 }
        case .fixed(let sum): [sum]
        }
    }
}

extension ValueTable {
    fileprivate var amounts: [Money] {
        let ofBlocks = blocks.compactMap { block -> Money? in
            switch block.worth {
            case .fteYear(let amount), .unit(_, let amount): amount
            case .invoice: nil
            }
        }
        let ofBonuses = bonuses.compactMap { bonus -> Money? in
            switch bonus.worth {
            case .once(let amount), .proRata(let amount): amount
            case .multiple: nil
            }
        }
        return ofBlocks + ofBonuses
    }
}
