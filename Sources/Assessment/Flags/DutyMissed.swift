import Contracts
import Policies

/// A duty that was not evidenced by its last day and has not been since.
struct DutyMissed {
    private(set) var flags: [Flag] = []

    init(_ commitment: BoundCommitment, _ result: Assessed) {
        guard case .duty(let duty) = commitment.clause.rule, result.assessment.outcome == .inadequate else { return }
        let dossier = commitment.dossier
        let lastDay = duty.by.lastDay(for: commitment.contract)
        flags = [
            Flag(
                kind: .dutyMissed, commitment: commitment.code, node: result.assessment.node, period: nil,
                amount: nil,
                message:
                    "\"\(commitment.title)\" was to be evidenced by \(lastDay.spoken); no line that says so has "
                    + "arrived from \(dossier.name(of: dossier.prime)) or its chain.",
                because: result.lineNames(in: dossier), bounds: "by \(lastDay)")
        ]
    }
}
