public import Contracts

/// What is known of a contract before a report on it, from which its form is filled in.
public struct ReportHistory: Sendable {
    /// The chain as it is known.
    public var chain: [ChainNode]
    /// The parties named anywhere, with their statuses.
    public var parties: [Party]
    /// The reports received, each in its latest version.
    public var reports: [Report]
    /// What stands open and concerns the contractor, a sentence each.
    public var openPoints: [String]

    /// A history of these facts; of a first report, nothing but the chain may be known.
    public init(
        chain: [ChainNode] = [], parties: [Party] = [], reports: [Report] = [], openPoints: [String] = []
    ) {
        self.chain = chain
        self.parties = parties
        self.reports = reports
        self.openPoints = openPoints
    }

    /// The name of a party as it was written; nil when none is known.
    func name(of party: String) -> String? {
        parties.first { $0.id == party && !$0.name.isEmpty }?.name
    }
}
