public import Assessment
public import Contracts
import FoundationEssentials
import Postgres
import SQLFiles

/// A flagged contract as a list shows it.
public struct FlaggedSummary: Sendable, Hashable {
    /// The contract's reference.
    public var contract: String
    /// The contract's title.
    public var title: String
    /// The department that owns it; nil when the register names none.
    public var department: String?
    /// The name of the prime contractor.
    public var prime: String
    /// The policy the contract is held to.
    public var policy: String
    /// The day the conclusions were drawn for.
    public var asOf: Day
    /// The money that may be missing, without what settled flags stand for.
    public var moneyAtRisk: Money
    /// The flags that are not settled.
    public var open: [OpenFlag]

    /// A flag that somebody has to look at.
    public struct OpenFlag: Sendable, Hashable {
        /// What was found.
        public var kind: Flag.Kind
        /// The node it is found at.
        public var node: String
        /// The period it is found in; nil for none.
        public var period: String?
        /// The first day of its unbroken run.
        public var since: Day
        /// The money at risk it stands for; zero for none.
        public var atRisk: Quantity
        /// How it stands by what was decided on it.
        public var standing: FlagStanding
        /// How it is told.
        public var message: String
    }

    init(_ row: Row, _ decisions: FlagDecisions, on day: Day?) throws {
        contract = try row.string("ref")
        title = try row.string("title")
        department = try row.optionalString("department")
        prime = try row.string("prime_name")
        policy = try row.string("policy")
        asOf = try row.day("as_of")
        guard let currency = Currency(try row.string("currency")) else {
            throw StoreError(.damagedFact, "Contract \(contract) has a currency this version does not know.")
        }
        moneyAtRisk = Money(Quantity(units: try row.int64("money_at_risk")), currency)
        let (ref, day) = (contract, max(day ?? asOf, asOf))
        let found = try JSONDecoder().decode([Found].self, from: Data(try row.string("flags").utf8))
        open = found.map { found in
            let taken = decisions[ref, found.key]
            return OpenFlag(
                kind: found.kind, node: found.node, period: found.period, since: found.since,
                atRisk: Quantity(units: found.atRisk ?? 0),
                standing: FlagStanding(
                    facts: found.facts ?? taken.last?.facts ?? "", since: found.since, decisions: taken, on: day),
                message: found.message)
        }
    }

    /// How many findings of each kind these flags are: a report that several clauses ask for is missing, or late, once.
    public static func counts(of flags: [OpenFlag]) -> [Flag.Kind: Int] {
        Dictionary(grouping: flags, by: \.kind).mapValues { found in
            guard let kind = found.first?.kind, kind == .reportMissing || kind == .reportLate else {
                return found.count
            }
            return Set(found.map { [$0.node, $0.period ?? ""] }).count
        }
    }

    private struct Found: Decodable {
        var kind: Flag.Kind
        var key, node: String
        var period: String?
        /// Nil for one found before fingerprints were kept: what was decided on it was decided on these facts.
        var facts: String?
        var since: Day
        var atRisk: Int64?
        var message: String
    }
}

extension Store {
    /// A part of the flagged contracts, those with the most money at risk first, and the length of the whole list; one
    /// whose flags are all settled is not in it.
    /// - Parameters:
    ///   - kind: Only contracts with such a flag; nil for all.
    ///   - departments: Only contracts of these departments; nil for all.
    ///   - day: The day on which decisions must hold; nil for the day of the conclusions.
    ///   - range: The places in the list, counted from zero.
    public func flaggedContracts(
        of authority: Authority, kind: Flag.Kind?, departments: [String]?, on day: Day? = nil,
        in range: Range<Int>
    ) async throws -> (contracts: [FlaggedSummary], total: Int) {
        try await read(authority) { session in
            let rows = try session.query(
                Query.flaggedContracts.text,
                [
                    .int(authority.id), Parameter(kind?.rawValue), departments.map(Parameter.texts) ?? .null,
                    .int(range.count),
                    .int(range.lowerBound), Parameter(day?.description),
                ])
            let decisions = try session.decisions(of: authority, contract: nil, key: nil)
            return (
                try rows.map { row in try FlaggedSummary(row, decisions, on: day) }, try rows.first?.int("total") ?? 0
            )
        }
    }

    /// The departments that own contracts of an authority, by name.
    public func departments(of authority: Authority) async throws -> [String] {
        try await read(authority) { session in
            try session.query(Query.departmentsList.text, [.int(authority.id)]).map { row in
                try row.string("department")
            }
        }
    }
}
