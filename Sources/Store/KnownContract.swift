import Assessment
public import Contracts
import Policies
import Postgres
public import Reports
import SQLFiles

/// A contract with what a report file may refer to.
struct KnownContract: Sendable {
    /// The contract.
    var stored: StoredContract
    /// What the reader of its report files needs to know.
    var context: ReportContext
    /// The version of this period's report that counts now; nil when the period is not reported yet.
    var replaced: ReportVersion?
    /// The versions that count of the other periods' reports.
    var others: [ReportVersion]
    /// All reporting periods of the contract, in order.
    var periods: [Period]
    /// The clauses that hold at the end of the period; the context has those of all editions.
    var inForce: [Clause]

    /// The same beside the versions that count by now.
    func beside(_ versions: [ReportVersion]) -> KnownContract {
        func isOfPeriod(_ version: ReportVersion) -> Bool {
            version.period == context.period && version.node == ReportContext.prime
        }
        var known = self
        known.replaced = versions.first(where: isOfPeriod)
        known.others = versions.filter { !isOfPeriod($0) }
        return known
    }
}

extension Store {
    /// What a report on a contract and period can hold, by the clauses that hold at the period's end; throws
    /// `unknownContract` and `unknownPeriod`.
    public func reportContext(
        of ref: String, period: String, for authority: Authority
    ) async throws -> ReportContext {
        let known = try await reportContext(contract: ref, period: period, of: authority)
        var context = known.context
        context.clauses = known.inForce
        return context
    }

    /// The contract's reporting period of that name; throws `unknownContract` and `unknownPeriod`.
    public func reportPeriod(of ref: String, named text: String, for authority: Authority) async throws -> Period {
        try await reportContext(contract: ref, period: text, of: authority).context.period
    }

    /// Whether the register has a contract of this reference.
    public func hasContract(_ ref: String, of authority: Authority) async throws -> Bool {
        try await read(authority) { session in
            do {
                _ = try Store.contract(ref, of: authority, in: session)
                return true
            } catch let error as StoreError where error.code == .unknownContract {
                return false
            }
        }
    }

    /// What a file on its way in may refer to; throws `unknownContract` and `unknownPeriod`.
    func reportContext(for submission: Submission, of authority: Authority) async throws -> KnownContract {
        var known = try await reportContext(
            contract: submission.contract, period: submission.period, of: authority)
        known.context.received = submission.received
        return known
    }

    /// What a report file for a contract and period may refer to; throws `unknownContract` and `unknownPeriod`.
    func reportContext(
        contract ref: String, period text: String, of authority: Authority
    ) async throws -> KnownContract {
        try await read(authority) { session in
            let stored = try Store.contract(ref, of: authority, in: session)
            let commitments = try session.commitments(of: stored.id, for: authority)
            let clauses = commitments.map(\.clause)
            let versions = try session.versions(of: [stored.id], asOf: nil, for: authority)[stored.id, default: []]
            let agreed = try session.amendments(of: [stored.id], for: authority)[stored.id, default: []]
            let contract = stored.contract.amended(by: agreed)
            let period = try Store.period(text, of: contract, clauses: clauses)
            let others = versions.filter { $0.period != period || $0.node != ReportContext.prime }
            let replaced = versions.first { $0.period == period && $0.node == ReportContext.prime }
            var nodes = [ReportContext.prime: stored.prime.id]
            // What only the version to be replaced declares is not known any more once it is replaced.
            let declared = try session.query(
                Query.subcontractsByVersion.text,
                [.int(authority.id), .bigints(others.map(\.id))])
            var subcontracts: [String: ChainNode] = [:]
            for row in declared {
                let node = try ChainNode(declared: row, after: subcontracts)
                nodes[node.node] = node.party
                subcontracts[node.node] = node
            }
            var context = ReportContext(
                contract: contract, period: period, clauses: clauses, nodes: nodes,
                defaultScheme: authority.scheme)
            context.layout = try session.layout(of: stored.prime.id, for: authority)
            context.subcontracts = subcontracts
            return KnownContract(
                stored: stored, context: context, replaced: replaced, others: others,
                periods: Self.periods(of: contract, clauses: clauses).all,
                inForce: commitments.holding(on: period.end).map(\.clause))
        }
    }

    /// The contract's term, the periods that each clause divides it into, and all of them in order.
    private static func periods(
        of contract: Contract, clauses: [Clause]
    ) -> (term: Period?, rhythms: [[Period]], all: [Period]) {
        let term = Period(start: contract.start, end: contract.end)
        let rhythms = clauses.map { clause in term.map { clause.report.periods(of: $0) } ?? [] }
        return (term, rhythms, Set(rhythms.joined()).sorted())
    }

    /// The contract's period of that name: two days, its number counted from one, or a name of just these days such as
    /// `2025-H1` or `1e kwartaal 2025`.
    private static func period(_ text: String, of contract: Contract, clauses: [Clause]) throws -> Period {
        let (term, rhythms, all) = periods(of: contract, clauses: clauses)
        if let period = Period(text), all.contains(period) { return period }
        if let number = Int(text), let first = rhythms.first, first.indices.contains(number - 1) {
            return first[number - 1]
        }
        // The first and the last period are cut to the term, and so is what a name says.
        if let named = NamedPeriod.period(text), let inTerm = term.flatMap(named.intersection), all.contains(inTerm) {
            return inTerm
        }
        let list = all.map(\.description).joined(separator: ", ")
        throw StoreError(
            .unknownPeriod,
            "Contract \(contract.ref) has no reporting period \"\(text)\". Its periods are: "
                + (list.isEmpty ? "none, because no clause applies" : list)
                + ". Give one of them, its number, or a name of just its days such as 2025-H1.")
    }
}

extension ChainNode {
    /// The subcontract that a row declares; a value it leaves blank stays as the last row of the same party gave it.
    fileprivate init(declared row: Row, after earlier: [String: ChainNode]) throws {
        let node = try row.string("node")
        self.init(
            node: node, parent: try row.string("parent"), party: try row.string("party"),
            value: try row.optionalInt64("value").map { Quantity(units: $0) }, start: try row.optionalDay("start_day"),
            end: try row.optionalDay("end_day"))
        if value == nil, let last = earlier[node], last.party == party { value = last.value }
    }
}
