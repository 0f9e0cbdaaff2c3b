import Assessment
import Contracts
import Digest
import Policies

/// One assessment as a row of the contract's table of commitments.
struct CommitmentRow: Sendable {
    var title: String
    var basis: String?
    var place: String
    var due: String
    var reported: String
    var confirmed: String
    var verified: String
    var credited: String
    var shortfall: String
    var outcome: OutcomeTag
    var conduct: String

    init(_ assessment: Assessment, index: DossierIndex) {
        let unit = index.unit(assessment.commitment)
        let isPrime = assessment.node == index.prime?.node
        title = index.title(assessment.commitment)
        basis = index.commitment(assessment.commitment).map {
            "\(index.policies[$0.policy]), edition \($0.edition)"
        }
        place = isPrime ? "Whole contract" : "\(index.name(node: assessment.node)) (\(index.tier(assessment.node)))"
        // A duty is done or not; how many statements say so is of no use to the reader.
        let terms = index.terms(assessment.commitment)
        let isDuty = terms.kind == .duty
        func text(_ figure: Quantity) -> String { isDuty ? "–" : unit.text(figure) }
        due = isDuty ? "–" : unit.stated(assessment.due)
        reported = text(assessment.reported)
        // Only money carries the marks of confirmation and proof; a number of people or hours has one figure.
        confirmed = terms.isMoney ? text(assessment.confirmed) : "–"
        verified = terms.isMoney ? text(assessment.verified) : "–"
        credited = isDuty ? "–" : index.credited(assessment)
        shortfall = Self.shortfall(assessment, unit: unit)
        outcome = OutcomeTag(assessment, index: index)
        conduct = assessment.conduct == .kept ? "Kept" : "Not kept"
    }

    private static func shortfall(_ assessment: Assessment, unit: FigureUnit) -> String {
        guard assessment.shortfall > .zero else { return "–" }
        guard assessment.outcome == .undetermined, unit != .hiddenPeople else { return unit.text(assessment.shortfall) }
        return "nothing to \(unit.text(assessment.shortfall))"
    }

    /// One figure, or the lower `to` the higher where open questions leave room, whichever side is the surer.
    static func range(_ one: Quantity, _ other: Quantity, _ unit: FigureUnit) -> String {
        one == other ? unit.text(one) : "\(unit.text(min(one, other))) to \(unit.text(max(one, other)))"
    }
}
