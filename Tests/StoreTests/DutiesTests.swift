import Assessment
import Contracts
import Store
import Testing

/// What is told of the duties to report, from the facts without lines that a digest is made of.
@Suite struct DutiesTests {
    private static let file = """
        kind,node,payee,payee name,payee node,amount,date,passed down
        subcontract,,GB-COH-00000002,Facades,S1,500000.00,,yes
        subcontract,,GB-COH-00000003,Lifts,S2,400000.00,,yes
        payment,S1,GB-COH-00000004,Cleaning,,2000.00,2025-07-01,

        """

    private static let clause = (
        code: "local-sme",
        json: """
        {"code": "local-sme", "kind": "spendShare", "target": "10%", "eligible": {"all": ["local", "sme"]},
         "passDown": {"from": "50000.00 GBP", "to": "all"}, "report": {"by": "all"}}
        """
    )

    @Test func `who has lines in another's report has answered, in the digest as on the contract's page`() async throws
    {
        try await withCity { city in
            _ = try await city.store.importRegister(
                [(try City.row(), FrozenPolicy(policy: "uk.test", edition: "1", clauses: [Self.clause]))], refused: 0,
                from: SourceFile(name: "register.csv", bytes: Array("register".utf8)), for: city.authority, by: "test",
                on: day("2025-03-01"))
            guard case .accepted = try await city.submit(Self.file) else { throw City.Missing() }
            let asOf = try day("2026-04-15")
            try await city.store.enqueue(contract: City.ref, of: city.authority)
            while try await city.store.runNextJob(asOf: asOf) {}
            let whole = try await city.store.dossier(City.ref, of: city.authority, asOf: asOf).dossier
            let reports = assess(whole, asOf: asOf).duties.reports
            let kept = try #require(try await city.standings("2026-04-15").contracts.first)
            #expect(kept.outline.reports == ReportCount(inTime: 2, late: 0, missing: 4))
            #expect(reports.map(\.node) == ["S1", "S2", "n0", "S1", "S2", "n0"])
            let received = try day("2025-09-22")
            #expect(reports.map(\.received) == [received, nil, received, nil, nil, nil])
            #expect(try reports.map(\.due).first == day("2025-09-30"))
        }
    }

    @Test func `what stood on a day is what was concluded last by then`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await city.store.enqueue(contract: City.ref, of: city.authority)
            while try await city.store.runNextJob(asOf: day("2025-10-15")) {}
            _ = try await city.submit(FlagLifeTests.met, received: "2025-10-18")
            while try await city.store.runNextJob(asOf: day("2025-10-20")) {}
            func short(_ text: String) async throws -> [String: [Quantity]] {
                let standings = try await city.standings(text).contracts
                return Dictionary(
                    standings.map { standing in
                        let made = standing.evaluation.assessments.filter { $0.commitment == "local-sme" }
                        return (standing.outline.ref, made.map(\.shortfall))
                    }, uniquingKeysWith: { first, _ in first })
            }
            #expect(try await short("2025-10-14") == [:])
            #expect(try await short("2025-10-15") == [City.ref: [Quantity(22_000)]])
            #expect(try await short("2025-10-19") == [City.ref: [Quantity(22_000)]])
            #expect(try await short("2025-10-20") == [City.ref: [.zero]])
        }
    }
}
