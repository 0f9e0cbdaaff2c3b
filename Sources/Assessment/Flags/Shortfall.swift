import Contracts
import Policies

/// A verdict that says something is missing.
struct Shortfall {
    private(set) var flags: [Flag] = []

    init(_ result: Assessed, of commitment: BoundCommitment) {
        let assessment = result.assessment
        guard commitment.clause.kind != .duty, assessment.outcome.isShort, let cutOff = assessment.cutOff else {
            return
        }
        let wording = Wording(measure: commitment.measure, isExplaining: true)
        let party = commitment.dossier.name(ofNode: assessment.node)
        let isCeiling = commitment.clause.isCeiling
        let counted = wording.spoken(isCeiling ? assessment.creditedHigh : assessment.creditedLow)
        let due = wording.spoken(assessment.due)
        let missing = wording.spoken(assessment.shortfall)
        flags = [
            Flag(
                kind: .shortfall, commitment: assessment.commitment, node: assessment.node,
                period: assessment.period, amount: assessment.shortfall,
                message: isCeiling
                    ? "\"\(commitment.title)\" at \(party): \(counted) by \(cutOff.spoken) where \(due) is allowed, "
                        + "\(missing) more."
                    : "\"\(commitment.title)\" at \(party): \(counted) counts by \(cutOff.spoken) of \(due) due, "
                        + "\(missing) is missing.",
                because: result.lineNames(in: commitment.dossier), bounds: "\(isCeiling ? "<=" : ">=") \(due)")
        ]
    }
}

extension Clause {
    /// Whether the share is the most allowed rather than the least owed.
    var isCeiling: Bool {
        switch rule {
        case .spendShare(let rule): rule.comparison == .atMost
        case .hoursShare(let rule): rule.comparison == .atMost
        case .valueShare, .count, .duty: false
        }
    }
}
