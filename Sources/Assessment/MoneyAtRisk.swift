public import Contracts
import Policies

extension Dossier {
    /// The money that may be missing on this contract: what ranks the officer's list.
    ///
    /// It is the sum of the prime's shortfalls under money clauses. Where the latest period is silent and a share of
    /// spend is owed, nothing is known of the spend; the target share of the contract value that has run off by the
    /// cut-off stands in, less what is credited. Clauses counted in people or hours add nothing.
    public func moneyAtRisk(in evaluation: Evaluation) -> Quantity {
        guard let prime = chain.first(where: { $0.parent == nil })?.node else { return .zero }
        let clauses = Dictionary(uniqueKeysWithValues: commitments(on: evaluation.asOf).map { ($0.code, $0.clause) })
        let contract = contract(on: evaluation.asOf)
        var total = Quantity.zero
        for assessment in evaluation.assessments where assessment.node == prime {
            guard let clause = clauses[assessment.commitment] else { continue }
            switch clause.rule {
            case .spendShare(let rule) where assessment.withheld == .silent && rule.comparison == .atLeast:
                total += max(.zero, presumed(rule, of: contract, by: assessment.cutOff) - assessment.creditedLow)
            case .valueShare where assessment.withheld == .silent:
                total += max(.zero, assessment.due - assessment.creditedLow)
            case .valueShare, .spendShare:
                total += assessment.withheld == nil ? assessment.shortfall : .zero
            case .count, .hoursShare, .duty:
                break
            }
        }
        return total
    }

    private func presumed(_ rule: SpendShare, of contract: Contract, by cutOff: Day?) -> Quantity {
        guard let cutOff, let term = Period(start: contract.start, end: contract.end),
            let elapsed = Period(start: term.start, end: min(cutOff, term.end))
        else { return .zero }
        let run = Fraction(Int128(elapsed.dayCount), over: Int128(term.dayCount))
        return (rule.target * Fraction(contract.value) * run).roundedHalfEven
    }
}
