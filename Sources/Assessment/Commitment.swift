public import Contracts
public import Policies

/// A clause applied to one contract, frozen at the edition in force.
public struct Commitment: Sendable, Hashable {
    /// The clause's code; several commitments of one code are editions that followed each other by agreement.
    public var code: String
    /// The policy it comes from.
    public var policy: String
    /// The edition of that policy.
    public var edition: String
    /// The clause itself, with what it leaves open filled in.
    public var clause: Clause
    /// The clause as it was frozen.
    public let written: Clause
    /// What the contract added to the clause.
    public var parameters = Parameters()
    /// The first day on which it holds; nil from the beginning of the contract.
    public var from: Day?

    /// A commitment to this clause.
    ///
    /// - Parameter parameters: what the contract adds to the clause; they are filled in here.
    public init(
        code: String, policy: String, edition: String, clause: Clause, parameters: Parameters = Parameters(),
        from: Day? = nil
    ) {
        self.code = code
        self.policy = policy
        self.edition = edition
        self.clause = clause.with(parameters)
        written = clause
        self.parameters = parameters
        self.from = from
    }
}
