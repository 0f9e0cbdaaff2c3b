import Contracts
import Policies

/// The clauses of a contract that share out their payees with one clause.
struct OverlappingClauses {
    /// The clause's own code.
    let code: String
    /// The others, each with its code.
    let others: [(code: String, rule: SpendShare)]

    /// A clause that shares with none.
    init(code: String) {
        self.code = code
        others = []
    }

    /// Of the clauses that bind a contract, those that this one names.
    init(with commitment: BoundCommitment, among commitments: [BoundCommitment]) {
        code = commitment.code
        guard case .spendShare(let rule) = commitment.clause.rule, let overlap = rule.overlap, overlap.how != .many
        else {
            others = []
            return
        }
        let named = Set(overlap.with)
        others = commitments.compactMap { other in
            guard other.code != commitment.code, named.contains(other.code),
                case .spendShare(let rule) = other.clause.rule
            else { return nil }
            return (other.code, rule)
        }
    }
}
