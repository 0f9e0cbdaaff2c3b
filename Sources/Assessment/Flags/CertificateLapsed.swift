import Contracts
import Policies

/// A status that a figure rests on and that ended before what was delivered on it.
struct CertificateLapsed {
    private(set) var flags: [Flag] = []

    init(_ result: Assessed, of assessment: CommitmentAssessment) {
        let commitment = assessment.commitment
        let dossier = commitment.dossier
        guard commitment.suspension == nil, let cutOff = result.assessment.cutOff,
            let place = dossier.chain.places[result.assessment.node]
        else { return }
        let subject = Subject(place, in: dossier, contract: commitment.contract)
        let lapses = LapsedStatuses(of: subject, upTo: cutOff, in: assessment).found
        guard !lapses.isEmpty else { return }
        let amount = lapses.reduce(Int128(0)) { $0 + $1.amount }
        flags = [
            Flag(
                kind: .certificateLapsed, commitment: commitment.code, node: subject.node,
                period: result.assessment.period, amount: Quantity(clamping: amount),
                message: "\"\(commitment.title)\" at \(dossier.name(of: place)): "
                    + "\(lapses.map { $0.words(in: dossier) }.joined(separator: "; ")). The contract runs to "
                    + "\(commitment.contract.end.spoken).",
                because: dossier.names(of: lapses.flatMap(\.lines)), bounds: "held on the day of each line")
        ]
    }
}

extension LapsedStatus {
    fileprivate func words(in dossier: IndexedDossier) -> String {
        let money = dossier.spoken(amount)
        let ended = "\(dossier.parties.name(ofParty: party)) (\(party)) was stated \(statuses) up to \(last.spoken)"
        switch use {
        case .node(let start):
            return
                "\(ended), and \(money) was paid to it later, which counts by its status on \(start.spoken), the first "
                + "day of its subcontract"
        case .payee: return "\(ended), and \(money) of later lines is without that status"
        case .reduction(let share):
            return "\(ended), by which \(Wording.percent(share)) of the obligation fell away; \(money) is owed again"
        }
    }
}
