import Contracts
import Policies

/// Which nodes have reported which periods.
struct ReportStates {
    /// A node and one of its periods.
    private struct Slot: Hashable {
        let place: Int
        let period: Period
    }

    private var saidNil: Set<Slot> = []
    /// The day the first report arrived that says something of the node.
    private var saidSomething: [Slot: Day] = [:]
    private var lastReceived: [Slot: Day] = [:]

    init(_ dossier: IndexedDossier) {
        for report in dossier.reports {
            if let maker = dossier.chain.places[report.node] {
                note(report, by: Slot(place: maker, period: report.period))
            }
        }
        // The lines of a report stand together, so that most need no look.
        var last: (place: Int, report: Int)?
        for known in dossier.lines {
            if let last, last == (known.place, known.report) { continue }
            last = (known.place, known.report)
            let report = dossier.reports[known.report]
            note(report, of: Slot(place: known.place, period: report.period))
        }
    }

    private mutating func note(_ report: Report, by slot: Slot) {
        if report.nil { saidNil.insert(slot) }
        if !report.lines.isEmpty { note(report, of: slot) }
        lastReceived[slot] = max(report.received, lastReceived[slot] ?? report.received)
    }

    private mutating func note(_ report: Report, of slot: Slot) {
        saidSomething[slot] = min(report.received, saidSomething[slot] ?? report.received)
    }

    /// The day on which the period was answered at a node, by its own report or by one that says something of it; nil
    /// while it is not.
    func answered(at place: Int, for period: Period) -> Day? {
        received(from: place, for: period) ?? saidSomething[Slot(place: place, period: period)]
    }

    /// The day the node's own report of the period arrived, the latest of several; nil when it made none.
    func received(from place: Int, for period: Period) -> Day? {
        lastReceived[Slot(place: place, period: period)]
    }

    /// What is known of the period at a node that must report it.
    func state(at place: Int, in period: Period, dueDay: Day, asOf: Day) -> Assessment.ReportState {
        let slot = Slot(place: place, period: period)
        if saidNil.contains(slot) { return .nil }
        if saidSomething[slot] != nil { return .value }
        if asOf <= period.end { return .notDue }
        return asOf <= dueDay ? .due : .silent
    }
}
