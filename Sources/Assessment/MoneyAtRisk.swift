public import Contracts
import Policies

extension Dossier {
    /// The money that may be missing on this contract: what ranks the officer's list.
    ///
    /// It is the sum of the prime's shortfalls under money clauses. Where the latest period is silent and a share of
    /// spend is owed, nothing is known of the spend; the target share of the contract value that has run off by the
    /// cut-off stands in, less what is credited. Clauses counted in people or hours add nothing.
    public func moneyAtRisk(in evaluation: Evaluation) -> Quantity {
        partsAtRisk(in: evaluation).reduce(.zero) { $0 + $1.amount }
    }

    /// The money at risk that each flag stands for, by flag key; a flag that stands for none is left out.
    ///
    /// A shortfall or an unknown status of the prime stands for its shortfall, a missing report of the prime's latest
    /// period for what stands in while it is missing. A lower node's findings add nothing: the prime is liable for them.
    public func moneyAtRiskByFlag(in evaluation: Evaluation) -> [String: Quantity] {
        var found: [String: Quantity] = [:]
        for (assessment, amount) in partsAtRisk(in: evaluation) {
            let kinds: Set<Flag.Kind> =
                assessment.withheld == .silent ? [.reportMissing] : [.shortfall, .statusUnknown]
            let flag = evaluation.flags.first { flag in
                kinds.contains(flag.kind) && flag.commitment == assessment.commitment && flag.node == assessment.node
                    && flag.period == assessment.period
            }
            if let flag { found[flag.key] = amount }
        }
        return found
    }

    /// The prime's assessments that have money at risk, each with how much.
    private func partsAtRisk(in evaluation: Evaluation) -> [(assessment: Assessment, amount: Quantity)] {
        guard let prime = chain.first(where: { $0.parent == nil })?.node else { return [] }
        let clauses = Dictionary(uniqueKeysWithValues: commitments(on: evaluation.asOf).map { ($0.code, $0.clause) })
        let contract = contract(on: evaluation.asOf)
        return evaluation.assessments.filter { $0.node == prime }.compactMap { assessment in
            guard let clause = clauses[assessment.commitment] else { return nil }
            let amount = atRisk(assessment, under: clause, of: contract)
            return amount > .zero ? (assessment, amount) : nil
        }
    }

    private func atRisk(_ assessment: Assessment, under clause: Clause, of contract: Contract) -> Quantity {
        switch clause.rule {
        case .spendShare(let rule) where assessment.withheld == .silent && rule.comparison == .atLeast:
            presumed(rule, of: contract, by: assessment.cutOff) - assessment.creditedLow
        case .valueShare where assessment.withheld == .silent: assessment.due - assessment.creditedLow
        case .valueShare, .spendShare: assessment.withheld == nil ? assessment.shortfall : .zero
        case .count, .hoursShare, .duty: .zero
        }
    }

    private func presumed(_ rule: SpendShare, of contract: Contract, by cutOff: Day?) -> Quantity {
        guard let cutOff, let term = Period(start: contract.start, end: contract.end),
            let elapsed = Period(start: term.start, end: min(cutOff, term.end))
        else { return .zero }
        let run = Fraction(Int128(elapsed.dayCount), over: Int128(term.dayCount))
        return (rule.target * Fraction(contract.value) * run).roundedHalfEven
    }
}
