public import Contracts

/// One contract's facts: all that an assessment may depend on besides the day it is made for.
public struct Dossier: Sendable, Hashable {
    /// The contract.
    public var contract: Contract
    /// The organisations named anywhere in the dossier.
    public var parties: [Party]
    /// The chain; the first node without a parent is the prime.
    public var chain: [ChainNode]
    /// The clauses that were applied to the contract.
    public var commitments: [Commitment]
    /// The reports, each in its latest version.
    public var reports: [Report]

    /// A dossier of these facts.
    public init(
        contract: Contract, parties: [Party], chain: [ChainNode], commitments: [Commitment], reports: [Report]
    ) {
        self.contract = contract
        self.parties = parties
        self.chain = chain
        self.commitments = commitments
        self.reports = reports
    }
}
