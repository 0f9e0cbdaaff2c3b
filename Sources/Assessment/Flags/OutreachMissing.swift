import Contracts
import Policies

/// A period that was reported and in which nobody was approached, though approaches are owed and some are left.
struct OutreachMissing {
    private(set) var flags: [Flag] = []

    init(_ result: Assessed, of commitment: BoundCommitment, stepOf clauses: [String]) {
        let (assessment, dossier) = (result.assessment, commitment.dossier)
        guard case .count(let rule) = commitment.clause.rule, case .outreach(let outcome) = rule.counts,
            commitment.suspension == nil, assessment.cutOff != nil,
            assessment.state == .value || assessment.state == .nil, assessment.creditedLow < assessment.required,
            let place = dossier.chain.places[assessment.node]
        else { return }
        let period = assessment.period
        let wasAnyApproached = dossier.lines(of: dossier.subtree(of: place)).contains { known in
            guard case .outreach(let outreach) = known.line.fact else { return false }
            return period.contains(outreach.date)
        }
        guard !wasAnyApproached else { return }
        let left = assessment.required - assessment.creditedLow
        let steps = clauses.isEmpty ? "" : ", a step of \(clauses.map { "\"\($0)\"" }.joined(separator: ", ")),"
        flags = [
            Flag(
                kind: .outreachMissing, commitment: assessment.commitment, node: assessment.node, period: period,
                amount: left,
                message: "\"\(commitment.title)\"\(steps) at \(dossier.name(of: place)): the report for "
                    + "\(period.start.spoken) to \(period.end.spoken) names nobody approached; "
                    + "\(Wording.number(assessment.creditedLow)) of \(Wording.number(assessment.required)) "
                    + "\(outcome) so far, \(Wording.number(left)) left.",
                bounds: "one outreach line in the period, while below \(Wording.number(assessment.required))")
        ]
    }
}
