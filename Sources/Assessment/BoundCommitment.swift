import Contracts
import Policies

/// A commitment that applies to a contract, with its periods and who must report them.
///
/// A class, because every finding holds it.
final class BoundCommitment {
    let dossier: IndexedDossier
    let states: ReportStates
    let code: String
    /// The editions of the clause.
    let history: ClauseHistory
    /// The clause as it holds on the day that decides.
    let clause: Clause
    /// The contract as it stands then.
    let contract: Contract
    let schedule: Schedule
    /// Nil when the clause does not hold by then, does not apply to the contract, or it cannot be told whether it does.
    convenience init?(_ history: ClauseHistory, dossier: IndexedDossier, states: ReportStates) {
        guard let latest = history.clause(on: dossier.asOf) else { return nil }
        let schedule = Schedule(latest.report, term: dossier.term, asOf: dossier.asOf)
        self.init(history, latest, schedule, dossier: dossier, states: states)
    }

    /// With an earlier cut-off than that of the day; nil also when no period ends on it, and for a duty, which has
    /// none.
    convenience init?(_ history: ClauseHistory, dossier: IndexedDossier, states: ReportStates, cutOff: Day) {
        guard let latest = history.clause(on: dossier.asOf), latest.kind != .duty,
            let schedule = Schedule(latest.report, term: dossier.term, cutOff: cutOff)
        else { return nil }
        self.init(history, latest, schedule, dossier: dossier, states: states)
    }

    private init?(
        _ history: ClauseHistory, _ latest: Clause, _ schedule: Schedule, dossier: IndexedDossier,
        states: ReportStates
    ) {
        // A duty looks at the day itself, and so does what has no cut-off yet.
        let day = latest.kind == .duty ? dossier.asOf : schedule.cutOff ?? dossier.asOf
        let contract = dossier.contract(on: day)
        guard let clause = history.clause(on: day), clause.applies(to: contract) == .yes else { return nil }
        self.dossier = dossier
        self.states = states
        self.history = history
        code = history.code
        self.clause = clause
        self.contract = contract
        self.schedule = schedule
    }

    /// The clause as messages call it: its title, or its code where the policy gives no title.
    var title: String { clause.title["en"] ?? code }

    /// The suspension in which the day of assessment falls; nil when the clause holds.
    var suspension: Suspension? { clause.suspension(on: dossier.asOf) }

    /// Whether the node must report on this commitment.
    func mustReport(_ place: Int) -> Bool {
        switch clause.report.by {
        case .prime: place == dossier.prime
        case .carrying: place == dossier.prime || dossier.carries(code, at: place)
        case .all: true
        }
    }

    /// The state of a period at a node, the prime's where the node need not report.
    func state(at place: Int, in period: Period) -> Assessment.ReportState {
        states.state(
            at: mustReport(place) ? place : dossier.prime, in: period, dueDay: schedule.dueDay(of: period),
            asOf: dossier.asOf)
    }

    /// The places of the nodes that are assessed: the prime, and those that carry a clause that is a share.
    private(set) lazy var assessedPlaces: [Int] =
        isShare
        ? [dossier.prime]
            + dossier.chain.nodes.indices.filter { $0 != dossier.prime && dossier.carries(code, at: $0) }
        : [dossier.prime]

    private var isShare: Bool {
        switch clause.rule {
        case .spendShare, .hoursShare: true
        case .valueShare(let rule): if case .rate = rule.obligation.amount { true } else { false }
        case .count, .duty: false
        }
    }
}
