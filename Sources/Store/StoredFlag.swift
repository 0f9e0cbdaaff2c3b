public import Assessment
public import Contracts
public import Policies
import FoundationEssentials
import Postgres
import SQLFiles

/// A flag that stands, with the contract it stands on.
public struct StoredFlag: Sendable, Hashable {
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
    /// The currency of the amounts.
    public var currency: String
    /// The day the conclusion was drawn for.
    public var asOf: Day
    /// The money that may be missing on the whole contract.
    public var moneyAtRisk: Quantity
    /// The finding.
    public var flag: Flag
    /// Since when it has been found without a break.
    public var since: Day
    /// The part of the contract's money at risk that it stands for; zero for none.
    public var atRisk: Quantity
    /// The fingerprint of the facts it rests on.
    public var facts: String
    /// How it stands by what was decided on it.
    public var standing: FlagStanding
    /// What names it as it stands, short enough to be copied.
    public var mark: String
    /// What kind of clause it concerns; nil when it concerns the chain itself.
    public var clause: Clause.Kind?

    /// - Parameters:
    ///   - decisions: what was decided on flags.
    ///   - day: the day for which they are asked; nil for the day of the conclusions.
    init(_ row: Row, _ decisions: FlagDecisions, on day: Day?) throws {
        contract = try row.string("ref")
        title = try row.string("title")
        department = try row.optionalString("department")
        prime = try row.string("prime_name")
        policy = try row.string("policy")
        currency = try row.string("currency")
        asOf = try row.day("as_of")
        moneyAtRisk = Quantity(units: try row.int64("money_at_risk"))
        since = try row.day("since")
        flag = try Flag(row)
        atRisk = Quantity(units: try row.optionalInt64("at_risk") ?? 0)
        facts = try row.optionalString("fingerprint") ?? flag.fingerprint
        let taken = decisions[contract, flag.key]
        standing = FlagStanding(facts: facts, since: since, decisions: taken, on: max(day ?? asOf, asOf))
        mark = FlagMark(key: flag.key, facts: facts, decisions: taken.count).description
        clause = try row.optionalString("clause_kind").flatMap(Clause.Kind.init)
    }

    /// How pressing it is on a day, by the money it stands for and the days since it was opened.
    public func severity(on day: Day, _ bounds: SeverityBounds) -> Severity {
        bounds.severity(atRisk: atRisk, age: max(day, asOf).days(since: since))
    }
}

extension Flag {
    init(_ row: Row) throws {
        let name = try row.string("kind")
        guard let kind = Flag.Kind(rawValue: name) else {
            throw StoreError(.damagedFact, "A stored flag has the kind \(name), which this version does not know.")
        }
        var period: Period?
        if let start = try row.optionalDay("period_start"), let end = try row.optionalDay("period_end") {
            period = Period(start: start, end: end)
        }
        self.init(
            kind: kind, commitment: try row.optionalString("commitment"), node: try row.string("node"),
            period: period, amount: try row.optionalInt64("amount").map { Quantity(units: $0) },
            message: try row.string("message"),
            because: try JSONDecoder().decode([String].self, from: Data(try row.string("because").utf8)))
    }
}

extension Store {
    /// The flags that stand, the contracts with the most money at risk first; of one contract when `ref` is given.
    /// - Parameter day: The day on which decisions must hold; nil for the day of the conclusions.
    public func flags(
        of authority: Authority, contract ref: String? = nil, on day: Day? = nil
    ) async throws -> [StoredFlag] {
        try await read(authority) { session in try session.flags(of: authority, contract: ref, on: day) }
    }
}

extension Session {
    /// The flags that stand; of one contract when `ref` is given.
    func flags(of authority: Authority, contract ref: String?, on day: Day?) throws -> [StoredFlag] {
        let decisions = try decisions(of: authority, contract: ref, key: nil)
        return try query(Query.currentFlags.text, [.int(authority.id), Parameter(ref)]).map { row in
            try StoredFlag(row, decisions, on: day)
        }
    }
}
