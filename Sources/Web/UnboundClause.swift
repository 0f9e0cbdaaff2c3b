import Assessment

/// A clause of the policy that asks nothing of the contract, or of which that is not known, with why.
struct UnboundClause: Sendable {
    let title: String
    let verdict: String
    let reason: String

    init(_ commitment: UnboundCommitment, index: DossierIndex) {
        title = index.title(commitment.commitment)
        verdict = commitment.isOpen ? "Not known whether it applies" : "Does not apply"
        reason = commitment.reason.prefix(1).uppercased() + commitment.reason.dropFirst() + "."
    }
}
