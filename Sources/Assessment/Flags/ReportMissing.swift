import Contracts
import Policies

/// A period whose report did not come in time and has not come since.
struct ReportMissing {
    private(set) var flags: [Flag] = []

    init(_ commitment: BoundCommitment) {
        let nodes = commitment.dossier.chain.nodes
        for place in nodes.indices where commitment.mustReport(place) {
            for period in commitment.schedule.periods where commitment.state(at: place, in: period) == .silent {
                flags.append(
                    Flag(
                        kind: .reportMissing, commitment: commitment.code, node: nodes[place].node, period: period,
                        amount: nil,
                        message: "No report on \"\(commitment.title)\" by \(commitment.dossier.name(of: place)) for "
                            + "\(period.start.spoken) to \(period.end.spoken) has arrived; it was due "
                            + "on \(commitment.schedule.dueDay(of: period).spoken).",
                        bounds: "by \(commitment.schedule.dueDay(of: period))"))
            }
        }
    }
}
