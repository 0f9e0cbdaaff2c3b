import Assessment
import Contracts
import Digest
import Policies

/// A report that was received, or that is missing.
struct ReportRow: Sendable {
    var period: String
    var node: String
    var due: String
    var received: String
    var lines: String
    var state: String
    /// The style class: `good`, `near` or `bad`.
    var tone: String

    private struct Slot: Hashable {
        var period: Period
        var node: String
    }

    /// All reports known on the evaluation's day and all missing ones, the latest period first, whatever rules are
    /// shown.
    static func rows(
        _ evaluation: Evaluation, index: DossierIndex, corrections: [Period: ReportCorrection] = [:]
    ) -> [ReportRow] {
        let due = evaluation.duties.reports
        let late = Set(due.filter(\.isLate).map { Slot(period: $0.period, node: $0.node) })
        let known = index.dossier.reports.filter { $0.received <= evaluation.asOf }
        let received = known.map { report in
            let slot = Slot(period: report.period, node: report.node)
            var row = ReportRow(report, isLate: late.contains(slot), index: index)
            if let correction = corrections[report.period], report.node == index.prime?.node {
                row.received += "; version \(correction.version) on \(DayText.short(correction.received))"
            }
            return (slot, row)
        }
        let missing = due.filter { $0.received == nil }.map { report in
            (
                Slot(period: report.period, node: report.node),
                ReportRow(missing: report.period, node: report.node, index: index)
            )
        }
        return (received + missing).sorted { ($1.0.period, $0.0.node) < ($0.0.period, $1.0.node) }.map(\.1)
    }

    private init(_ report: Report, isLate: Bool, index: DossierIndex) {
        self.init(missing: report.period, node: report.node, index: index)
        received = DayText.short(report.received)
        lines = report.nil ? "none" : index.lines(of: report)
        state = (isLate ? "Late" : "In time") + (report.nil ? ", nothing to report" : "")
        tone = isLate ? "near" : "good"
    }

    private init(missing period: Period, node: String, index: DossierIndex) {
        self.period = DayText.shortRange(period)
        self.node = "\(index.name(node: node)) (\(index.tier(node)))"
        let dueDays = index.dossier.commitments.map { $0.clause.report.dueAfter.after(period.end) }
        due = dueDays.min().map(DayText.short) ?? "–"
        received = "–"
        lines = "–"
        state = "Missing"
        tone = "bad"
    }
}
