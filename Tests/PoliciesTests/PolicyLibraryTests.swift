import Contracts
import Policies
import Testing

@Suite struct PolicyLibraryTests {
    private func text(_ code: String, selectedBy: String = "tenderPublication", from: String = "2023-07-01") -> String {
        """
        policy: \(code)
        title: Example
        editions:
          - edition: "b"
            from: \(from)
            selectedBy: \(selectedBy)
            clauses: [ { code: strategy, kind: duty, statement: strategy, by: { before: contractStart } } ]
          - edition: "a"
            from: 2020-01-01
            to: 2022-12-31
            selectedBy: \(selectedBy)
            clauses: [ { code: strategy, kind: duty, statement: plan, by: { before: contractStart } } ]
        """
    }

    private func contract(tendered: String?, signed: String?) throws -> Contract {
        Contract(
            ref: "C-1", kind: .works, currency: try #require(Currency("EUR")), value: Quantity(1),
            tendered: tendered.flatMap { Day($0) }, signed: signed.flatMap { Day($0) },
            start: try #require(Day("2024-01-01")), end: try #require(Day("2025-12-31")))
    }

    @Test func `policies, editions and clauses are found by their names`() throws {
        let library = try PolicyLibrary(files: [("b.yaml", text("nl.b")), ("a.yaml", text("nl.a"))])
        #expect(library.policies.map(\.code) == ["nl.a", "nl.b"])
        #expect(library.policy("nl.b")?.code == "nl.b")
        #expect(library.policy("nl.c") == nil)
        let clause = library.clause(policy: "nl.a", edition: "a", code: "strategy")?.clause
        #expect(clause?.rule == .duty(Duty(statement: "plan", by: .beforeContractStart)))
        #expect(library.clause(policy: "nl.a", edition: "c", code: "strategy") == nil)
        #expect(library.clause(policy: "nl.a", edition: "a", code: "other") == nil)
    }

    private static let choices: [(tendered: String?, signed: String?, edition: String?)] = [
        ("2022-12-31", "2024-01-01", "a"), ("2023-07-01", "2022-01-01", "b"), (nil, "2020-01-01", "a"),
        (nil, nil, "b"), ("2023-06-30", "2024-01-01", nil), ("2019-12-31", nil, nil),
    ]

    @Test(arguments: choices)
    func `the tender's publication chooses, then the signature, then the first day`(
        tendered: String?, signed: String?, edition: String?
    ) throws {
        let library = try PolicyLibrary(files: [("a.yaml", text("nl.a"))])
        let policy = try #require(library.policy("nl.a"))
        let contract = try contract(tendered: tendered, signed: signed)
        #expect(policy.edition(for: contract)?.edition == edition)
    }

    @Test func `the date of the contract does not look at the tender`() throws {
        let library = try PolicyLibrary(files: [("a.yaml", text("nl.a", selectedBy: "contractDate"))])
        let policy = try #require(library.policy("nl.a"))
        let contract = try contract(tendered: "2022-01-01", signed: "2023-08-01")
        #expect(policy.edition(for: contract)?.edition == "b")
    }

    @Test func `the faults of all files are told together`() {
        let files = [
            ("one.yaml", text("nl.a")), ("two.yaml", text("nl.a")), ("three.yaml", "policy: nl.c\n"),
            ("four.yaml", text("nl.d", from: "2022-12-31")),
        ]
        let error = #expect(throws: PolicyFaults.self) { try PolicyLibrary(files: files) }
        #expect(
            error?.description == """
                two.yaml: policy: the policy nl.a stands in one.yaml already, expected one file for each policy
                three.yaml:1:1: "title" is missing, expected a text, or texts by language
                three.yaml:1:1: "editions" is missing, expected a list of editions
                four.yaml:4:5: editions[0]: begins on 2022-12-31, but the edition "a" lasts until 2022-12-31
                """)
    }
}
