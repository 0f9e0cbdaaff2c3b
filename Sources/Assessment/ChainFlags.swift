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
            + ClaimDuplicate(duplicates, in: dossier, isOneContractOnly: isOneContractOnly).flags
    }

    private var isOneContractOnly: Bool {
        commitments.contains { commitment in
            guard case .valueShare(let rule) = commitment.clause.rule else { return false }
            return rule.values.persons.onContracts == .one
        }
    }
}

extension PassDown {
    /// The value from which a subcontract must carry the clause; nothing when every one must.
    fileprivate var least: Quantity {
        threshold?.money.amount ?? .zero
    }
}
