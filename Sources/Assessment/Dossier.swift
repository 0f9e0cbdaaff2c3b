public import Contracts

/// One contract's facts: all that an assessment may depend on besides the day it is made for.
public struct Dossier: Sendable, Hashable {
    /// The contract as it was made.
    public var contract: Contract
    /// What its parties changed later.
    public var amendments: [Amendment] = []
    /// The organisations named anywhere in the dossier.
    public var parties: [Party]
    /// The chain; the first node without a parent is the prime.
    public var chain: [ChainNode]
    /// The clauses that were applied to the contract.
    public var commitments: [Commitment]
    /// The reports, each in its latest version.
    public var reports: [Report]
    /// What officers said single lines are worth.
    public var valuations: [Valuation] = []
    /// Lines of the authority's other contracts that may claim what this one claims.
    public var otherClaims: [OtherClaim] = []
    /// What became of declared subcontracts.
    public var changes: [ChainChange] = []
    /// What was told for earlier days.
    public var restated: [EarlierFigure] = []

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

    /// The commitments as they hold on a day, each clause once, in the order in which the dossier first names them.
    public func commitments(on day: Day) -> [Commitment] {
        commitments.holding(on: day)
    }

    /// The contract as it stands on a day.
    public func contract(on day: Day) -> Contract {
        contract.amended(by: amendments, on: day)
    }
}

extension [Commitment] {
    /// Those that hold on a day, each clause once, in the order in which they first name it.
    public func holding(on day: Day) -> [Commitment] {
        // Mostly no clause was ever changed, and histories take longer to put together than what is asked of them.
        isUnchanging ? self : ClauseHistory.all(of: self).compactMap { $0.commitment(on: day) }
    }

    /// Whether every clause stands here once and holds from the beginning.
    private var isUnchanging: Bool {
        allSatisfy { $0.from == nil } && Set(map(\.code)).count == count
    }
}
