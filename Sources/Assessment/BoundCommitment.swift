import Contracts
import Policies

/// A commitment that applies to a contract, with its periods and who must report them.
struct BoundCommitment {
    let dossier: IndexedDossier
    let states: ReportStates
    let code: String
    let clause: Clause
    let schedule: Schedule

    /// Nil when the clause does not apply to the contract, or it cannot be told whether it does.
    init?(_ commitment: Commitment, dossier: IndexedDossier, states: ReportStates) {
        guard commitment.clause.applies(to: dossier.contract) == .yes else { return nil }
        self.dossier = dossier
        self.states = states
        code = commitment.code
        clause = commitment.clause
        schedule = Schedule(clause.report, term: dossier.term, asOf: dossier.asOf)
    }

    /// The clause as messages call it: its title, or its code where the policy gives no title.
    var title: String { clause.title["en"] ?? code }

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
    var assessedPlaces: [Int] {
        guard isShare else { return [dossier.prime] }
        return [dossier.prime]
            + dossier.chain.nodes.indices.filter { $0 != dossier.prime && dossier.carries(code, at: $0) }
    }

    private var isShare: Bool {
        switch clause.rule {
        case .spendShare, .hoursShare: true
        case .valueShare(let rule):
            if case .rate = rule.obligation { true } else { false }
        case .count, .duty: false
        }
    }
}
