public import Contracts
public import Policies

/// What must be known of a contract to check a report file against it.
public struct ReportContext: Sendable {
    /// The contract reported on; its term bounds the dates.
    public var contract: Contract
    /// The period the report answers for.
    public var period: Period
    /// The contract's clauses: they say which blocks, bonuses, statements and clause codes exist.
    public var clauses: [Clause]
    /// The nodes known before this file, each with the identifier of its party; the prime is `n0`.
    public var nodes: [String: String]
    /// What earlier reports say of the subcontracts among the nodes, by the node's name.
    public var subcontracts: [String: ChainNode] = [:]
    /// The identifier scheme of a number that is written without one, such as `NL-KVK` or `GB-COH`.
    public var defaultScheme: String
    /// The day the file counts as received: nothing in it can have happened later. Nil where no file was received.
    public var received: Day?
    /// What is remembered of the prime's own columns; nil when nothing is.
    public var layout: RememberedLayout?

    /// The name of the prime's node.
    public static let prime = "n0"

    /// A context of these facts.
    public init(
        contract: Contract, period: Period, clauses: [Clause], nodes: [String: String], defaultScheme: String
    ) {
        self.contract = contract
        self.period = period
        self.clauses = clauses
        self.nodes = nodes
        self.defaultScheme = defaultScheme
    }
}
