import Contracts
import Policies

/// The assessment of one commitment at its nodes.
struct CommitmentAssessment {
    let commitment: BoundCommitment
    let duplicates: DuplicateClaims
    let wording: Wording
    /// The payments up to the cut-off with the status of whom they reach; nil for other kinds of clause.
    let spend: SpendLedger?
    /// The valuation of lines; nil for other kinds of clause.
    let valuation: LineValuation?
    /// The lines with their worth, the same for every subject; nil for other kinds of clause.
    let valued: ValuedLines?
    /// Whether every share lists its lines, though nobody asked for reasons.
    let isListing: Bool

    init(
        _ commitment: BoundCommitment, beside commitments: [BoundCommitment], duplicates: DuplicateClaims,
        isExplaining: Bool, rules: FlagRules
    ) {
        self.commitment = commitment
        self.duplicates = duplicates
        isListing = isExplaining || rules.namesLinesOfAnyVerdict
        wording = Wording(measure: commitment.measure, isExplaining: isExplaining)
        if case .valueShare = commitment.clause.rule, let cutOff = commitment.schedule.cutOff {
            let valuation = LineValuation(commitment, duplicates: duplicates, cutOff: cutOff, wording: wording)
            self.valuation = valuation
            valued = ValuedLines(valuation, of: commitment.dossier)
        } else {
            valuation = nil
            valued = nil
        }
        if case .spendShare(let rule) = commitment.clause.rule, let cutOff = commitment.schedule.cutOff {
            spend = SpendLedger(
                rule, sharing: OverlappingClauses(with: commitment, among: commitments),
                countsFrom: commitment.clause.countsFrom, cutOff: cutOff, dossier: commitment.dossier,
                wording: wording)
        } else {
            spend = nil
        }
    }

    /// The figures and the verdict at a node; conduct is added when the flags are known.
    func assessed(at place: Int) -> Assessed {
        let subject = Subject(place, in: commitment.dossier, contract: commitment.contract)
        let blank = Assessed(
            assessment: Assessment(
                commitment: commitment.code, node: subject.node, cutOff: commitment.schedule.cutOff,
                period: commitment.schedule.current,
                state: commitment.state(at: place, in: commitment.schedule.current), outcome: .withheld,
                withheld: .notDue))
        var result = figures(of: subject, from: blank)
        result.project(Projection(result.assessment, of: subject, commitment.clause))
        return result
    }

    private func figures(of subject: Subject, from blank: Assessed) -> Assessed {
        switch commitment.clause.rule {
        case .valueShare(let rule): return valueShare(rule, of: subject, from: blank)
        case .spendShare(let rule): return spendShare(rule, of: subject, from: blank)
        case .count(let rule): return count(rule, of: subject, from: blank)
        case .hoursShare(let rule): return hoursShare(rule, of: subject, from: blank)
        case .duty(let duty): return evidence(of: duty, from: blank)
        }
    }

    private func spendShare(_ rule: SpendShare, of subject: Subject, from blank: Assessed) -> Assessed {
        spend.map { $0.assessed(subject, clause: commitment.clause, isListing: isListing, from: blank) } ?? blank
    }
}

extension FlagRules {
    /// Whether a rule besides the verdicts names lines.
    fileprivate var namesLinesOfAnyVerdict: Bool {
        [.shortfallProjected, .disputeOpen].contains { self[$0] != .off }
    }
}

extension BoundCommitment {
    /// What the clause's figures are.
    var measure: Wording.Measure {
        switch clause.rule {
        case .valueShare, .spendShare: .money(dossier.contract.currency)
        case .hoursShare: .hours
        case .count, .duty: .number
        }
    }
}
