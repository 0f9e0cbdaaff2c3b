import Contracts
import Policies

/// A clause that binds the contract as amended and did not bind it as it was made.
struct ClauseNewlyApplies {
    private(set) var flags: [Flag] = []

    init(_ histories: [ClauseHistory], in dossier: IndexedDossier) {
        guard !dossier.amendmentDays.isEmpty else { return }
        for history in histories {
            guard let clause = history.clause(on: dossier.asOf),
                case .no(let reason) = clause.applies(to: dossier.original),
                clause.applies(to: dossier.contract) == .yes
            else { continue }
            let since = dossier.amendmentDays.sorted().last { day in
                clause.applies(to: dossier.contract(on: day.adding(days: -1))) != .yes
            }
            let title = clause.title["en"] ?? history.code
            flags.append(
                Flag(
                    kind: .clauseNewlyApplies, commitment: history.code,
                    node: dossier.chain.nodes[dossier.prime].node, period: nil, amount: nil,
                    message: "\"\(title)\" binds \(dossier.name(of: dossier.prime)) "
                        + "\(since.map { "since the amendment of \($0.spoken)" } ?? "as amended"): as the contract was "
                        + "made, \(reason).",
                    bounds: reason))
        }
    }
}
