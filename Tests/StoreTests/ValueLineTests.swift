import Assessment
import Contracts
import Policies
import Reports
import Store
import Testing

@Suite struct ValueLineTests {
    private static let clause = (
        code: "social-return",
        json: """
        {"code": "social-return", "kind": "valueShare", "obligation": {"fixed": "1000.00 GBP"},
         "values": {"blocks": [{"code": "plan", "per": "adviser"}]}}
        """
    )
    private static let workshop = "activity,plan,4,2025-05-02"
    private static let visit = "activity,plan,6,2025-06-03"

    @Test func `an untouched line keeps its value wherever it stands in a correction, and a changed one loses it`()
        async throws
    {
        try await withCity { city in
            let first = try await submit(city, [Self.workshop, Self.visit], "2025-09-22").receipt
            try await value(city, "\(first).2", Quantity(500), on: "2025-09-23")
            try await value(city, "\(first).3", Quantity(300), on: "2025-09-23")
            #expect(try await values(city, "2025-09-23") == ["\(first).2 500.0000", "\(first).3 300.0000"])
            let changed = Self.visit.replacing(",6,", with: ",7,")
            let (second, difference) = try await submit(city, [changed, Self.workshop], "2025-10-01")
            #expect(difference?.lostMarks.valued == 1)
            #expect(try await values(city, "2025-10-01") == ["\(second).3 500.0000"])
            #expect(try await credited(city, "2025-10-12") == [Quantity(500)])
            // A later word on the line where it stands now goes before what was carried to it.
            try await value(city, "\(second).3", Quantity(450), on: "2025-10-02")
            #expect(try await credited(city, "2025-10-12") == [Quantity(450)])
            // What was said before the correction still stands for the days before it.
            #expect(try await values(city, "2025-09-30") == ["\(first).2 500.0000", "\(first).3 300.0000"])
            let (third, restored) = try await submit(city, [Self.workshop, Self.visit, Self.visit], "2025-10-03")
            #expect(restored?.lostMarks.valued == 0)
            #expect(
                try await values(city, "2025-10-03")
                    == ["\(third).2 500.0000", "\(third).3 300.0000", "\(third).2 450.0000"])
            let counted = try await credited(city, "2025-10-12")
            #expect(counted == [Quantity(750)])
            _ = try await city.store.sweep(city.authority, asOf: day("2025-10-12"), tasks: 1)
            let swept = try #require(try await city.standings().contracts.first)
            #expect(swept.evaluation.assessments.map(\.creditedLow) == counted)
        }
    }

    /// Sends a report with these rows, the first on a contract that is bound by the clause.
    private func submit(
        _ city: City, _ rows: [String], _ received: String
    ) async throws -> (receipt: Int, difference: VersionDifference?) {
        let frozen = FrozenPolicy(policy: "uk.test", edition: "1", clauses: [Self.clause])
        _ = try await city.store.importRegister(
            [(try City.row(), frozen)], refused: 0, from: SourceFile(name: "register.csv", bytes: Array("one".utf8)),
            for: city.authority, by: "test", on: day("2025-03-01"))
        let text = (["kind,block,quantity,date"] + rows).joined(separator: "\n") + "\n"
        let outcome = try await city.submit(text, received: received)
        guard case .accepted(let receipt, _, _, let difference) = outcome else { throw City.Missing() }
        return (receipt.receipt, difference)
    }

    private func value(_ city: City, _ line: String, _ amount: Quantity, on text: String) async throws {
        let valuation = Valuation(line: line, amount: amount, reason: "seen", by: "desk", on: try day(text))
        try await city.store.value(valuation, of: City.ref, for: city.authority, by: "test")
    }

    /// What lines are worth by what was said of them, in the order in which it was.
    private func values(_ city: City, _ text: String) async throws -> [String] {
        let known = try await city.store.dossier(City.ref, of: city.authority, asOf: day(text)).dossier.valuations
        return try known.filter { $0.on <= (try day(text)) }.map { "\($0.line) \($0.amount)" }
    }

    private func credited(_ city: City, _ text: String) async throws -> [Quantity] {
        let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: day(text)).dossier
        return assess(dossier, asOf: try day(text)).assessments.map(\.creditedLow)
    }
}
