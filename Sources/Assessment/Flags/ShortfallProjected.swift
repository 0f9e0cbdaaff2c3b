import Contracts
import Policies

/// A pace that falls short of the whole obligation although nothing is missing yet.
struct ShortfallProjected {
    private(set) var flags: [Flag] = []

    init(_ result: Assessed, of commitment: BoundCommitment) {
        let assessment = result.assessment
        guard commitment.suspension == nil, let projection = result.projection, projection.tellsAPace,
            assessment.outcome == .met || assessment.withheld == .notDue, projection.amount < assessment.required
        else { return }
        let wording = Wording(measure: commitment.measure, isExplaining: true)
        let missing = assessment.required - projection.amount
        let required = wording.spoken(assessment.required)
        flags = [
            Flag(
                kind: .shortfallProjected, commitment: assessment.commitment, node: assessment.node,
                period: assessment.period, amount: missing,
                message: "\"\(commitment.title)\" at \(commitment.dossier.name(ofNode: assessment.node)): "
                    + "\(wording.spoken(assessment.creditedLow)) counts after \(projection.elapsed) of "
                    + "\(projection.whole) days; at that pace it comes to \(wording.spoken(projection.amount)) by "
                    + "\(projection.end.spoken) of \(required) required, \(wording.spoken(missing)) less.",
                because: commitment.dossier.names(of: result.decisiveLines),
                bounds: ">= \(required), from 25% of the term on")
        ]
    }
}

extension Projection {
    /// Whether enough of the term has passed, a quarter, for its pace to say something.
    fileprivate var tellsAPace: Bool { elapsed * 4 >= whole }
}
