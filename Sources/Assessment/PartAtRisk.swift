public import Contracts
import Policies

/// The money that may be missing under one commitment of the prime.
public struct PartAtRisk: Sendable, Hashable, Codable {
    /// The commitment's code.
    public var commitment: String
    /// What should have been delivered by the cut-off; for a ceiling, what was allowed.
    ///
    /// Where the latest report is missing and a share of spend is owed, what stands in for it.
    public var expected: Quantity
    /// The money that may be missing; above zero.
    public var amount: Quantity
    /// Whether it is at risk because the latest report is missing.
    public var isUnreported: Bool

    /// A part with these amounts.
    public init(commitment: String, expected: Quantity, amount: Quantity, isUnreported: Bool) {
        self.commitment = commitment
        self.expected = expected
        self.amount = amount
        self.isUnreported = isUnreported
    }
}

extension Dossier {
    /// The money that may be missing on this contract: what ranks the officer's list.
    ///
    /// It is the sum of the prime's shortfalls under money clauses. Where the latest period is silent and a share of
    /// spend is owed, nothing is known of the spend; the target share of the contract value that has run off by the
    /// cut-off stands in, less what is credited. Clauses counted in people or hours add nothing.
    public func moneyAtRisk(in evaluation: Evaluation) -> Quantity {
        partsAtRisk(in: evaluation).reduce(.zero) { $0 + $1.amount }
    }

    /// What the money at risk is made of, in the order of the assessments.
    public func partsAtRisk(in evaluation: Evaluation) -> [PartAtRisk] {
        judgedParts(in: evaluation).map(\.part)
    }

    /// The money at risk that each flag stands for, by flag key; a flag that stands for none is left out.
    ///
    /// A shortfall or an unknown status of the prime stands for its shortfall, a missing report of the prime's latest
    /// period for what stands in while it is missing. A lower node's findings add nothing: the prime is liable for
    /// them.
    public func moneyAtRiskByFlag(in evaluation: Evaluation) -> [String: Quantity] {
        var found: [String: Quantity] = [:]
        for (assessment, part) in judgedParts(in: evaluation) {
            let kinds: Set<Flag.Kind> = part.isUnreported ? [.reportMissing] : [.shortfall, .statusUnknown]
            let flag = evaluation.flags.first { flag in
                kinds.contains(flag.kind) && flag.commitment == assessment.commitment && flag.node == assessment.node
                    && flag.period == assessment.period
            }
            if let flag { found[flag.key] = part.amount }
        }
        return found
    }

    /// The prime's assessments that have money at risk, each with how much.
    private func judgedParts(in evaluation: Evaluation) -> [(assessment: Assessment, part: PartAtRisk)] {
        guard let prime = chain.first(where: { $0.parent == nil })?.node else { return [] }
        let clauses = Dictionary(uniqueKeysWithValues: commitments(on: evaluation.asOf).map { ($0.code, $0.clause) })
        let contract = contract(on: evaluation.asOf)
        return evaluation.assessments.filter { $0.node == prime }.compactMap { assessment in
            guard let clause = clauses[assessment.commitment],
                let part = part(of: assessment, under: clause, of: contract), part.amount > .zero
            else { return nil }
            return (assessment, part)
        }
    }

    private func part(of assessment: Assessment, under clause: Clause, of contract: Contract) -> PartAtRisk? {
        func unreported(_ expected: Quantity) -> PartAtRisk {
            PartAtRisk(
                commitment: assessment.commitment, expected: expected, amount: expected - assessment.creditedLow,
                isUnreported: true)
        }
        switch clause.rule {
        case .spendShare(let rule) where assessment.withheld == .silent && rule.comparison == .atLeast:
            return unreported(presumed(rule, of: contract, by: assessment.cutOff))
        case .valueShare where assessment.withheld == .silent: return unreported(assessment.due)
        case .valueShare where assessment.withheld == nil, .spendShare where assessment.withheld == nil:
            return PartAtRisk(
                commitment: assessment.commitment, expected: assessment.due, amount: assessment.shortfall,
                isUnreported: false)
        case .valueShare, .spendShare, .count, .hoursShare, .duty: return nil
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
