import Contracts
import Policies

extension Applicability {
    /// Whether every condition that is given holds for the contract; a wage sum that is not known meets no bound.
    func holds(for contract: Contract, term: Period) -> Bool {
        if let kinds, !kinds.contains(contract.kind) { return false }
        if let contractValue, !contractValue.isReached(by: contract.value) { return false }
        if let wageSum {
            guard let sum = contract.wageSum, wageSum.isReached(by: sum) else { return false }
        }
        if let minDuration, minDuration.after(term.start).adding(days: -1) > term.end { return false }
        return true
    }

    /// The rate of an obligation: another one where the contract has little labour.
    func rate(_ rate: Fraction, for contract: Contract) -> Fraction {
        guard let labourShare, let share = contract.labourShare, Fraction(share) < labourShare.below else {
            return rate
        }
        return labourShare.then
    }
}

extension Applicability.Threshold {
    /// Whether an amount lies on the bound where it is included, or beyond it.
    func isReached(by amount: Quantity) -> Bool {
        switch self {
        case .above(let bound): amount > bound.amount
        case .from(let bound): amount >= bound.amount
        }
    }

    /// The bound itself.
    var bound: Quantity {
        switch self {
        case .above(let bound), .from(let bound): bound.amount
        }
    }
}
