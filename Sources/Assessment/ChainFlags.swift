import Contracts
import Policies

/// The flags that concern the chain itself and name no commitment.
struct ChainFlags {
    let dossier: IndexedDossier
    let commitments: [BoundCommitment]
    let duplicates: DuplicateClaims

    var flags: [Flag] {
        let lowest = commitments.compactMap { $0.clause.passDown?.least }.min()
        return SubcontractUndeclared(dossier, from: lowest).flags + PaymentAboveValue(dossier).flags
            + ClaimDuplicate(duplicates, in: dossier).flags
    }
}

extension PassDown {
    /// The value from which a subcontract must carry the clause; nothing when every one must.
    fileprivate var least: Quantity {
        threshold?.money.amount ?? .zero
    }
}
