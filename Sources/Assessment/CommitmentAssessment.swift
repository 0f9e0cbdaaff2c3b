import Contracts
import Policies

/// The assessment of one commitment at its nodes.
struct CommitmentAssessment {
    let commitment: BoundCommitment
    let duplicates: DuplicateClaims
    let wording: Wording
    /// The payments up to the cut-off with the status of whom they reach; nil for other kinds of clause.
    private let spend: SpendLedger?
    /// The lines with their worth, the same for every subject; nil for other kinds of clause.
    let valued: ValuedLines?

    init(_ commitment: BoundCommitment, duplicates: DuplicateClaims, isExplaining: Bool) {
        self.commitment = commitment
        self.duplicates = duplicates
        wording = Wording(measure: commitment.measure, isExplaining: isExplaining)
        if case .valueShare = commitment.clause.rule, let cutOff = commitment.schedule.cutOff {
            valued = ValuedLines(
                LineValuation(commitment, duplicates: duplicates, cutOff: cutOff, wording: wording),
                of: commitment.dossier)
        } else {
            valued = nil
        }
        if case .spendShare(let rule) = commitment.clause.rule, let cutOff = commitment.schedule.cutOff {
            spend = SpendLedger(
                rule, countsFrom: commitment.clause.countsFrom, cutOff: cutOff, dossier: commitment.dossier,
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
        switch commitment.clause.rule {
        case .valueShare(let rule): return valueShare(rule, of: subject, from: blank)
        case .spendShare(let rule): return spendShare(rule, of: subject, from: blank)
        case .count(let rule): return count(rule, of: subject, from: blank)
        case .hoursShare(let rule): return hoursShare(rule, of: subject, from: blank)
        case .duty(let duty): return evidence(of: duty, from: blank)
        }
    }

    private func spendShare(_ rule: SpendShare, of subject: Subject, from blank: Assessed) -> Assessed {
        spend.map { $0.assessed(subject, clause: commitment.clause, from: blank) } ?? blank
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
