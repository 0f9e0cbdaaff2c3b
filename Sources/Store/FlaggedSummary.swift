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
    /// The money that may be missing.
    public var moneyAtRisk: Money
    /// How many flags of each kind.
    public var flags: [Flag.Kind: Int]
    /// The first day of the oldest flag's unbroken run.
    public var since: Day

    init(_ row: Row) throws {
        contract = try row.string("ref")
        title = try row.string("title")
        department = try row.optionalString("department")
        prime = try row.string("prime_name")
        policy = try row.string("policy")
        asOf = try row.day("as_of")
        since = try row.day("since")
        guard let currency = Currency(try row.string("currency")) else {
            throw StoreError(.damagedFact, "Contract \(contract) has a currency this version does not know.")
        }
        moneyAtRisk = Money(Quantity(units: try row.int64("money_at_risk")), currency)
        let counts = try JSONDecoder().decode([String: Int].self, from: Data(try row.string("kinds").utf8))
        flags = counts.reduce(into: [:]) { flags, entry in
            if let kind = Flag.Kind(rawValue: entry.key) { flags[kind] = entry.value }
        }
    }
}

extension Store {
    /// A part of the flagged contracts, those with the most money at risk first, and the length of the whole list.
    /// - Parameters:
    ///   - kind: Only contracts with such a flag; nil for all.
    ///   - department: Only contracts of this department; nil for all.
    ///   - range: The places in the list, counted from zero.
    public func flaggedContracts(
        of authority: Authority, kind: Flag.Kind?, department: String?, in range: Range<Int>
    ) async throws -> (contracts: [FlaggedSummary], total: Int) {
        try await pool.read { session in
            let rows = try session.query(
                Query.flaggedContracts.text,
                [
                    .int(authority.id), Parameter(kind?.rawValue), Parameter(department), .int(range.count),
                    .int(range.lowerBound),
                ])
            return (try rows.map { row in try FlaggedSummary(row) }, try rows.first?.int("total") ?? 0)
        }
    }

    /// The departments that own contracts of an authority, by name.
    public func departments(of authority: Authority) async throws -> [String] {
        try await pool.read { session in
            try session.query(Query.departmentsList.text, [.int(authority.id)]).map { row in
                try row.string("department")
            }
        }
    }
}
