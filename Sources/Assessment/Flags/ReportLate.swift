import Contracts
import Policies

/// A period whose report came after its due day.
struct ReportLate {
    private(set) var flags: [Flag] = []

    init(_ commitment: BoundCommitment) {
        let nodes = commitment.dossier.chain.nodes
        for place in nodes.indices where commitment.mustReport(place) {
            for period in commitment.schedule.periods {
                let dueDay = commitment.schedule.dueDay(of: period)
                guard let received = commitment.states.received(from: place, for: period), received > dueDay else {
                    continue
                }
                let days = received.days(since: dueDay)
                flags.append(
                    Flag(
                        kind: .reportLate, commitment: commitment.code, node: nodes[place].node, period: period,
                        amount: nil,
                        message: "The report on \"\(commitment.title)\" by \(commitment.dossier.name(of: place)) for "
                            + "\(period.start.spoken) to \(period.end.spoken) arrived on \(received.spoken), \(days) "
                            + "day\(days == 1 ? "" : "s") after it was due on \(dueDay.spoken).", bounds: "by \(dueDay)"
                    ))
            }
        }
    }
}
