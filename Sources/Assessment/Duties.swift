public import Contracts
import Policies

/// What came of the duties to report and to pass clauses down, whatever rules for flags are shown.
public struct Duties: Sendable, Hashable {
    /// The reports that were due by the day, one for each node and period, by period and node.
    public var reports: [DueReport]
    /// The subcontracts that should carry a clause and do not, as findings, whether or not these are shown.
    public var notPassedDown: [Flag]

    /// A report that was due.
    public struct DueReport: Sendable, Hashable {
        /// Who had to report.
        public var node: String
        /// Over which period.
        public var period: Period
        /// The last day on which it was in time, the earliest where several commitments ask for it.
        public var due: Day
        /// The day it was received; nil while it is missing.
        public var received: Day?

        /// Whether it came after its due day.
        public var isLate: Bool { received.map { $0 > due } ?? false }
    }
}

extension Duties {
    /// What came of the duties under commitments; one that is suspended asks for nothing.
    init(_ commitments: [BoundCommitment], notPassedDown: [Flag]) {
        self.init(reports: [], notPassedDown: notPassedDown)
        var known: [Slot: DueReport] = [:]
        for commitment in commitments where commitment.suspension == nil {
            for report in commitment.dueReports {
                let slot = Slot(period: report.period, node: report.node)
                guard known[slot].map({ report.due < $0.due }) ?? true else { continue }
                known[slot] = report
            }
        }
        reports = known.values.sorted { ($0.period, $0.node) < ($1.period, $1.node) }
    }

    private struct Slot: Hashable {
        var period: Period
        var node: String
    }
}

extension BoundCommitment {
    /// The reports on the commitment whose due day has passed; none for a duty, which is evidenced by any report.
    fileprivate var dueReports: [Duties.DueReport] {
        guard clause.kind != .duty else { return [] }
        let nodes = dossier.chain.nodes
        let periods = schedule.periods.filter { schedule.dueDay(of: $0) < dossier.asOf }
        return nodes.indices.filter(mustReport).flatMap { place in
            periods.map { period in
                Duties.DueReport(
                    node: nodes[place].node, period: period, due: schedule.dueDay(of: period),
                    received: states.answered(at: place, for: period))
            }
        }
    }
}
