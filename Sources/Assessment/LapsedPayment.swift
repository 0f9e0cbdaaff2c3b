import Contracts
import Policies

/// A payment made after the statuses of its payee had ended.
struct LapsedPayment {
    /// The position in the ledger.
    let position: Int
    /// The last day on which the payee had the statuses.
    let last: Day
}

extension SpendLedger {
    /// The payments made after their payees' statuses had ended, in the order of the ledger: the same for every node.
    var lapsedPayments: [LapsedPayment] {
        let ends = StatusEnds(of: rule.eligible.codes, in: dossier.parties)
        return entries.indices.compactMap { position in
            let paid = entries[position].paid
            let party = paid.paidPlace.map { dossier.partyOfPlace[$0] } ?? paid.party
            return ends.last(ofParty: party, before: paid.date) { judge.status(of: party, on: $0) }
                .map { LapsedPayment(position: position, last: $0) }
        }
    }
}
