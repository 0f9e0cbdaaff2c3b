import Contracts
import Policies
import Postgres
import Reports
import Store
import TestSupport

/// A council in a database of its own, with one works contract and a small policy.
struct City: Sendable {
    let store: Store
    let owner: ConnectionSettings
    let authority: Authority

    /// The clauses of the small policy, as JSON.
    static let clauses: [(code: String, json: String)] = [
        (
            "local-sme",
            """
            {"code": "local-sme", "kind": "spendShare", "target": "10%", "eligible": {"all": ["local", "sme"]},
             "passDown": {"from": "50000.00 GBP", "to": "all"}}
            """
        ),
        (
            "strategy",
            """
            {"code": "strategy", "kind": "duty", "statement": "local-procurement-strategy",
             "by": {"before": "contractStart"}}
            """
        ),
    ]

    /// A clause with a building block for each way of valuing a line.
    static let jobs = (
        code: "social-return",
        json: """
        {"code": "social-return", "kind": "valueShare", "obligation": {"fixed": "1000.00 GBP"},
         "values": {"blocks": [{"code": "job", "per": "period", "amount": "500.00 GBP"},
                               {"code": "lesson", "per": "hour", "amount": "20.00 GBP"},
                               {"code": "buying", "per": "invoice"}],
                    "bonuses": [{"code": "young", "how": "once", "amount": "100.00 GBP"}]}}
        """
    )

    static let ref = "C-1"
    static let period = "2025-03-01/2025-08-31"

    static func row(value: Int = 4_000_000, sme: Status = .no) throws -> RegisterRow {
        let contract = Contract(
            ref: ref, kind: .works, currency: try known(Currency("GBP")), value: Quantity(value),
            start: try known(Day("2025-03-01")), end: try known(Day("2027-02-28")))
        let prime = Party(id: "GB-COH-00000001", name: "Prime", attributes: [Attribute(code: "sme", value: sme)])
        return RegisterRow(
            row: 2, ref: ref, title: "New roof", department: "Estates", contract: contract, prime: prime)
    }

    /// Imports the register with one contract.
    func importRegister(
        _ row: RegisterRow? = nil, file: String = "register", on day: String = "2025-03-01",
        clauses: [(code: String, json: String)] = City.clauses
    ) async throws -> RegisterReceipt {
        let row = try row ?? City.row()
        let frozen = FrozenPolicy(policy: "uk.test", edition: "1", clauses: clauses)
        return try await store.importRegister(
            [(row, frozen)], refused: 0, from: SourceFile(name: "register.csv", bytes: Array(file.utf8)),
            for: authority, by: "test", on: City.known(Day(day)))
    }

    /// What stood at the end of a day.
    func standings(_ day: String = "2100-01-01") async throws -> DayStandings {
        try await store.standings(of: authority, on: City.known(Day(day)))
    }

    /// Sends a report file, for the first period unless told otherwise.
    func submit(
        _ text: String, received: String = "2025-09-22", period: String = City.period, restores: Bool = false,
        repeats: Bool = false, reading words: [(name: String, text: String)] = []
    ) async throws -> Submission.Outcome {
        var submission = Submission(
            file: SourceFile(name: "report.csv", bytes: Array(text.utf8)), contract: City.ref, period: period,
            received: try City.known(Day(received)), actor: "test")
        (submission.restores, submission.repeats) = (restores, repeats)
        submission.choices = try ReadingChoices(words: words)
        return try await store.submit(submission, for: authority)
    }

    static func known<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }

    struct Missing: Error {}
}

/// Runs `body` with a council of its own.
func withCity<Value>(_ body: (City) async throws -> Value) async throws -> Value {
    try await withFreshDatabase { owner in
        _ = try await Migrator(owner: owner).migrate(daemonRole: "clausewatch")
        let pool = ConnectionPool(owner.with(user: "clausewatch"), limit: 4)
        let store = Store(pool: pool, personKeys: { PersonKey(Array(0..<32)).flatMap { PersonKeys([$0]) } })
        let authority = try await store.ensureAuthority(
            code: "city", name: "City", policy: "uk.test", currency: "GBP", scheme: "GB-COH")
        let value = try await body(City(store: store, owner: owner, authority: authority))
        await pool.close()
        return value
    }
}
