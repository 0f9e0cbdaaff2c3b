public import Policies

/// A clause applied to one contract, frozen at the edition in force.
public struct Commitment: Sendable, Hashable {
    /// The clause's code; unique within the contract.
    public var code: String
    /// The policy it comes from.
    public var policy: String
    /// The edition of that policy.
    public var edition: String
    /// The clause itself.
    public var clause: Clause

    /// A commitment to this clause.
    public init(code: String, policy: String, edition: String, clause: Clause) {
        self.code = code
        self.policy = policy
        self.edition = edition
        self.clause = clause
    }
}
