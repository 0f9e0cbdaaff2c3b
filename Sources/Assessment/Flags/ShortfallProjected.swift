import Contracts
import Policies

/// A pace that falls short of the whole obligation, whatever becomes of what is open, though nothing is missing yet.
struct ShortfallProjected {
    private(set) var flags: [Flag] = []

    init(_ result: Assessed, of commitment: BoundCommitment) {
        let assessment = result.assessment
        guard commitment.suspension == nil, let projection = result.projection, projection.tellsAPace,
            assessment.outcome == .met || assessment.withheld == .notDue,
            projection.amounts.high < projection.amounts.requiredAtBest
        else { return }
        let wording = Wording(measure: commitment.measure, isExplaining: true)
        let (low, high) = (projection.amounts.low, projection.amounts.high)
        let missing = assessment.required - low
        func between(_ least: Quantity, _ most: Quantity) -> String {
            least == most
                ? wording.spoken(least) : "between \(wording.spoken(least)) and \(wording.spoken(most))"
        }
        let requiredAtBest = projection.amounts.requiredAtBest
        let required = between(requiredAtBest, assessment.required)
        flags = [
            Flag(
                kind: .shortfallProjected, commitment: assessment.commitment, node: assessment.node,
                period: assessment.period, amount: missing,
                message: "\"\(commitment.title)\" at \(commitment.dossier.name(ofNode: assessment.node)): "
                    + "\(between(assessment.creditedLow, assessment.creditedHigh)) counts after "
                    + "\(projection.elapsed) of \(projection.whole) days; at that pace it comes to "
                    + "\(between(low, high)) by \(projection.end.spoken) of \(required) required, "
                    + "\(between(requiredAtBest - high, missing)) less.",
                because: commitment.dossier.names(of: result.decisiveLines),
                bounds: ">= \(wording.spoken(requiredAtBest)), from 25% of the term on")
        ]
    }
}

extension Projection {
    /// Whether enough of the term has passed, a quarter, for its pace to say something.
    fileprivate var tellsAPace: Bool { elapsed * 4 >= whole }
}
