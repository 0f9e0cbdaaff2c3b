import Assessment
import Contracts
import Reports
import Store
import Testing

/// A placement that goes on from one period's report to the next.
@Suite struct PlacementsBeforeTests {
    private static let header = "kind,person,block,from,to,hours per week,node,payee node,payee"

    private func withRegister(_ body: (City) async throws -> Void) async throws {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses + [City.jobs])
            try await body(city)
        }
    }

    /// What is said of an accepted file: the notes on placements, and the warnings.
    private func said(_ rows: String..., period: Int, _ city: City) async throws -> [String] {
        let outcome = try await city.submit(
            ([Self.header] + rows).joined(separator: "\n"), received: "2027-03-10", period: "\(period)")
        guard case .accepted(_, true, let remarks?, _) = outcome else {
            Issue.record("not taken: \(outcome)")
            return []
        }
        return remarks.notes.filter { $0.contains("without an end") || $0.contains("of them") }
            + remarks.warnings.map(\.description)
    }

    /// First and last day of each placement of the report in force.
    private func days(_ period: Int, _ city: City) async throws -> [String] {
        let csv = try await city.store.export(City.ref, period: "\(period)", of: city.authority, by: "test").csv
        return csv.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("placement") }.map { row in
            row.split(separator: ",").filter { $0.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil }.joined(separator: "/")
        }
    }

    @Test func `the same rows in the next period go on from the day after, and claim no day twice`() async throws {
        try await withRegister { city in
            let rows = ["placement,k-1,job,2025-04-01,lopend,24,,,", "placement,k-2,job,2025-05-01,,24,,,"]
            #expect(
                try await said(rows[0], rows[1], period: 1, city) == [
                    "2 placements without an end are taken as running to 2025-08-31"
                ])
            #expect(try await days(1, city) == ["2025-04-01/2025-08-31", "2025-05-01/2025-08-31"])
            #expect(
                try await said(rows[0], rows[1], "placement,k-3,job,2025-07-01,,24,,,", period: 2, city) == [
                    "3 placements without an end are taken as running to 2026-02-28",
                    "2 of them were reported before and are taken from the day after that on",
                ])
            #expect(
                try await days(2, city) == [
                    "2025-09-01/2026-02-28", "2025-09-01/2026-02-28", "2025-07-01/2026-02-28",
                ])
            let day = try City.known(Day("2027-03-10"))
            let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: day).dossier
            #expect(!assess(dossier, asOf: day, explaining: false).flags.contains { $0.kind == .claimDuplicate })
        }
    }

    @Test func `days that are written are taken as they are, and told where they were reported before`() async throws {
        try await withRegister { city in
            _ = try await said("placement,k-1,job,2025-04-01,lopend,24,,,", period: 1, city)
            let told = try await said("placement,k-1,job,2025-04-01,2025-12-31,24,,,", period: 2, city)
            #expect(told.count == 1 && told[0].contains("expected a person once on a day"), "\(told)")
            #expect(try await days(2, city) == ["2025-04-01/2025-12-31"])
        }
    }

    @Test func `another person, block or node is another placement`() async throws {
        try await withRegister { city in
            let subcontract = "subcontract,,,2025-04-01,2027-01-31,,,S1,00000002"
            _ = try await said(subcontract, "placement,k-1,job,2025-04-01,,24,,,", period: 1, city)
            _ = try await said(
                "placement,k-2,job,2025-04-01,,24,,,", "placement,k-1,job,2025-04-01,,24,S1,,", period: 2, city)
            #expect(try await days(2, city) == ["2025-04-01/2026-02-28", "2025-04-01/2026-02-28"])
        }
    }
}
