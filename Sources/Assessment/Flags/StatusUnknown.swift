import Contracts
import Policies

/// A verdict that hangs on lines whose status is open.
struct StatusUnknown {
    private(set) var flags: [Flag] = []

    init(_ result: Assessed, of commitment: BoundCommitment) {
        let assessment = result.assessment
        guard assessment.outcome == .undetermined, let cutOff = assessment.cutOff else { return }
        let wording = Wording(measure: commitment.measure, isExplaining: true)
        let dossier = commitment.dossier
        let open = result.credits.filter { $0.low != $0.high }.map { dossier.lines[$0.line].line.id }
        let question = OpenQuestion(result, of: commitment).words
        flags = [
            Flag(
                kind: .statusUnknown, commitment: assessment.commitment, node: assessment.node,
                period: assessment.period, amount: assessment.shortfall,
                message: "\"\(commitment.title)\" at \(dossier.name(ofNode: assessment.node)): between "
                    + "\(wording.spoken(assessment.creditedLow)) and \(wording.spoken(assessment.creditedHigh)) counts "
                    + "by \(cutOff.spoken) against \(wording.spoken(assessment.due)); \(question).",
                because: open, bounds: "\(commitment.clause.isCeiling ? "<=" : ">=") \(wording.spoken(assessment.due))")
        ]
    }
}
