public import Contracts
import Postgres
import SQLFiles

/// A contract in its latest revision.
public struct StoredContract: Sendable, Hashable {
    /// The key of its rows.
    public var id: Int
    /// How often the register has stated it differently; the first statement is 1.
    public var revision: Int
    /// The title.
    public var title: String
    /// The department that owns it; nil when the register names none.
    public var department: String?
    /// The prime contractor; statuses are not loaded here.
    public var prime: Party
    /// The policy whose clauses were applied to it.
    public var policy: String
    /// The facts that clauses look at.
    public var contract: Contract

    init(_ row: Row) throws {
        id = try row.int("contract_id")
        revision = try row.int("revision")
        title = try row.string("title")
        department = try row.optionalString("department")
        prime = Party(id: try row.string("prime"), name: try row.string("prime_name"))
        policy = try row.string("policy")
        contract = try StoredContract.contract(row)
    }

    private static func contract(_ row: Row) throws -> Contract {
        let ref = try row.string("ref")
        guard let kind = Contract.Kind(rawValue: try row.string("kind")),
            let currency = Currency(try row.string("currency"))
        else {
            throw StoreError(.damagedFact, "Contract \(ref) has a kind or currency this version does not know.")
        }
        return Contract(
            ref: ref, kind: kind, currency: currency, value: Quantity(units: try row.int64("value")),
            wageSum: try row.optionalInt64("wage_sum").map { Quantity(units: $0) },
            labourShare: try row.optionalInt64("labour_share").map { Quantity(units: $0) },
            tendered: try row.optionalDay("tendered"), signed: try row.optionalDay("signed"),
            start: try row.day("start_day"), end: try row.day("end_day"))
    }
}

extension Row {
    /// A date column as a civil day.
    func day(_ column: String) throws -> Day {
        guard let day = try optionalDay(column) else {
            throw StoreError(.damagedFact, "The column \(column) holds no day.")
        }
        return day
    }

    /// A date column as a civil day; nil for NULL.
    func optionalDay(_ column: String) throws -> Day? {
        guard let text = try optionalString(column) else { return nil }
        guard let day = Day(text) else {
            throw StoreError(.damagedFact, "The column \(column) holds a day outside the years 1 to 9999.")
        }
        return day
    }
}

extension Store {
    /// Every contract of an authority, by reference.
    public func contracts(of authority: Authority) async throws -> [StoredContract] {
        try await read(authority) { session in
            try session.query(Query.contractCurrent.text, [.int(authority.id), .null]).map { row in
                try StoredContract(row)
            }
        }
    }

    /// How many contracts an authority has.
    public func contractCount(of authority: Authority) async throws -> Int {
        try await read(authority) { session in
            try session.query(Query.contractCount.text, [.int(authority.id)]).only().int("contracts")
        }
    }

    /// The contract of that reference; throws `unknownContract`.
    public func contract(_ ref: String, of authority: Authority) async throws -> StoredContract {
        try await read(authority) { session in try Store.contract(ref, of: authority, in: session) }
    }

    static func contract(
        _ ref: String, of authority: Authority, in session: Session
    ) throws -> StoredContract {
        let found = try session.query(Query.contractCurrent.text, [.int(authority.id), .text(ref)]).map { row in
            try StoredContract(row)
        }
        guard let contract = found.first else {
            throw StoreError(
                .unknownContract,
                "\(authority.name) has no contract with the reference \"\(ref)\". Look the reference up in the "
                    + "register; capitals and blanks count.")
        }
        return contract
    }
}

extension Session {
    /// The contracts of those keys, by key; one that is damaged comes as the reason why.
    func contracts(_ keys: [Int], of authority: Authority) throws -> [Int: Result<StoredContract, any Error>] {
        var found: [Int: Result<StoredContract, any Error>] = [:]
        for row in try query(Query.contractsById.text, [.int(authority.id), .keys(keys)]) {
            found[try row.int("contract_id")] = Result { try StoredContract(row) }
        }
        return found
    }
}

extension Parameter {
    /// Keys of rows, for `= ANY($1)`.
    static func keys(_ keys: [Int]) -> Parameter {
        .bigints(keys.map { Int64($0) })
    }
}
