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
        let parties = assessment.settledBy.map { "\(dossier.parties.name(ofParty: $0)) (\($0))" }
        let question =
            assessment.settledBy.isEmpty
            ? "confirmation of the lines in doubt would settle it"
            : "whether \(parties.joined(separator: ", ")) \(parties.count == 1 ? "is" : "are") "
                + "\(commitment.clause.statuses) is not known, and knowing it would settle it"
        flags = [
            Flag(
                kind: .statusUnknown, commitment: assessment.commitment, node: assessment.node,
                period: assessment.period, amount: assessment.shortfall,
                message: "\"\(commitment.title)\" at \(dossier.name(ofNode: assessment.node)): between "
                    + "\(wording.spoken(assessment.creditedLow)) and \(wording.spoken(assessment.creditedHigh)) counts "
                    + "by \(cutOff) against \(wording.spoken(assessment.due)); \(question).",
                because: open, bounds: "\(commitment.clause.isCeiling ? "<=" : ">=") \(wording.spoken(assessment.due))")
        ]
    }
}

extension Clause {
    /// The statuses the clause asks of a payee, as a message names them.
    fileprivate var statuses: String {
        switch rule {
        case .spendShare(let rule): rule.eligible.words
        case .valueShare(let rule):
            Set(rule.values.blocks.flatMap(\.requires)).sorted().joined(separator: ", ")
        case .count, .hoursShare, .duty: "what the clause asks"
        }
    }
}
