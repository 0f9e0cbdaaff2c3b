import Assessment
import Contracts
import Postgres
import Reports
import Store
import Testing

@Suite struct LineMarkTests {
    private static let header = "kind,payee,payee name,amount,date,local,sme"
    private static let cleaning = "payment,GB-COH-00000004,Cleaning,20000.00,2025-07-15,yes,yes"
    private static let timber = "payment,GB-COH-00000005,Timber,100000.00,2025-07-20,no,no"
    private static let glass = "payment,GB-COH-00000006,Glass,5000.00,2025-07-21,yes,yes"

    @Test func `an untouched line keeps its marks wherever it stands in a correction, and a changed one loses them`()
        async throws
    {
        try await withCity { city in
            let first = try await submit(city, [Self.cleaning, Self.timber, Self.glass])
            try await mark(city, ["\(first).2", "\(first).3"], .confirmed, on: "2025-09-23")
            try await mark(city, ["\(first).4"], .disputed, on: "2025-09-23")
            try await mark(city, ["\(first).2"], .verified, on: "2025-09-24")
            #expect(try await marks(city, "2025-09-22").isEmpty)
            #expect(try await marks(city, "2025-09-23") == ["2 confirmed", "3 confirmed", "4 disputed"])
            #expect(try await marks(city, "2025-09-24") == ["2 confirmed verified", "3 confirmed", "4 disputed"])
            let corrected = Self.timber.replacing("100000", with: "100001")
            let outcome = try await city.submit(
                Self.file([Self.glass, corrected, Self.cleaning]), received: "2025-10-01")
            guard case .accepted(_, _, _, let difference) = outcome else { throw City.Missing() }
            let lost = try #require(difference).lostMarks
            #expect((lost.confirmed, lost.disputed, lost.verified) == (1, 0, 0))
            #expect(try await marks(city, "2025-10-01") == ["2 disputed", "4 confirmed verified"])
            // What was said before the correction still stands for the days before it.
            #expect(try await marks(city, "2025-09-30") == ["2 confirmed verified", "3 confirmed", "4 disputed"])
            _ = try await city.submit(
                Self.file([Self.cleaning, Self.timber, Self.glass]) + "\n", received: "2025-10-02")
            #expect(try await marks(city, "2025-10-02") == ["2 confirmed verified", "3 confirmed", "4 disputed"])
        }
    }

    @Test func `of equal lines the first keeps the mark of the first`() async throws {
        try await withCity { city in
            let first = try await submit(city, [Self.cleaning, Self.timber, Self.cleaning, Self.cleaning])
            try await mark(city, ["\(first).4"], .confirmed, on: "2025-09-23")
            _ = try await submit(city, [Self.cleaning, Self.cleaning, Self.glass], "2025-10-01")
            #expect(try await marks(city, "2025-10-01") == ["3 confirmed"])
            _ = try await submit(city, [Self.cleaning], "2025-10-02")
            #expect(try await marks(city, "2025-10-02").isEmpty)
        }
    }

    @Test func `a mark is taken back, in a later version too, and a new one holds from its day on`() async throws {
        try await withCity { city in
            let first = try await submit(city, [Self.cleaning, Self.timber])
            try await mark(city, ["\(first).2"], .confirmed, on: "2025-09-23")
            try await mark(city, ["\(first).2"], .disputed, on: "2025-09-24")
            #expect(try await marks(city, "2025-09-24") == ["2 disputed"])
            let second = try await submit(city, [Self.timber, Self.cleaning], "2025-10-01")
            try await mark(city, ["\(second).3"], .unmarked, on: "2025-10-02")
            #expect(try await marks(city, "2025-10-01") == ["3 disputed"])
            #expect(try await marks(city, "2025-10-02").isEmpty)
        }
    }

    @Test func `marks move the figures and ask for the contract to be assessed again`() async throws {
        try await withCity { city in
            let first = try await submit(city, [Self.cleaning, Self.timber])
            let day = try City.known(Day("2025-10-12"))
            while try await city.store.runNextJob(asOf: day) {}
            try await mark(city, ["\(first).2"], .confirmed, on: "2025-10-12")
            #expect(try await city.store.runNextJob(asOf: day))
            let standing = try #require(try await city.standings().contracts.first)
            let figures = try #require(standing.evaluation.assessments.first { $0.commitment == "local-sme" })
            #expect(figures.confirmed == Quantity(20_000))
            #expect(figures.verified == .zero)
            let entry = try await city.store.read(city.authority) { session in
                try session.query("SELECT detail::text AS detail FROM audit_entry WHERE action = 'line.mark'").only()
                    .string("detail")
            }
            #expect(entry.contains("\"as\": \"confirmed\"") && entry.contains("\"lines\": \"\(first).2\""))
            _ = try await city.store.sweep(city.authority, asOf: day, tasks: 2)
            let swept = try #require(try await city.standings().contracts.first)
            #expect(swept.evaluation.assessments == standing.evaluation.assessments)
        }
    }

    @Test func `a line that no report in force has cannot be marked, and then none is`() async throws {
        try await withCity { city in
            let first = try await submit(city, [Self.cleaning, Self.timber])
            let error = await #expect(throws: StoreError.self) {
                try await mark(city, ["\(first).2", "\(first).9"], .confirmed, on: "2025-09-23")
            }
            #expect(error?.code == .unknownLine)
            #expect(error?.message.contains("has a line \"\(first).9\"") == true)
            _ = try await submit(city, [Self.glass], "2025-10-01")
            await #expect(throws: StoreError.self) {
                try await mark(city, ["\(first).2"], .confirmed, on: "2025-10-02")
            }
            #expect(try await marks(city, "2100-01-01").isEmpty)
        }
    }

    private static func file(_ rows: [String]) -> String {
        ([header] + rows).joined(separator: "\n") + "\n"
    }

    /// Sends a report with these rows; gives the number of its receipt.
    private func submit(_ city: City, _ rows: [String], _ received: String = "2025-09-22") async throws -> Int {
        if try await city.store.standings(of: city.authority, on: City.known(Day("2100-01-01"))).contracts.isEmpty {
            _ = try await city.importRegister()
        }
        let outcome = try await city.submit(Self.file(rows), received: received)
        guard case .accepted(let receipt, _, _, _) = outcome else { throw City.Missing() }
        return receipt.receipt
    }

    private func mark(_ city: City, _ lines: [String], _ kind: LineMark.Kind, on day: String) async throws {
        let mark = LineMark(
            lines: lines, kind: kind, by: "Cleaning Ltd", reason: nil, document: nil,
            notedOn: try City.known(Day(day)))
        try await city.store.mark(mark, of: City.ref, for: city.authority, by: "test")
    }

    /// The marked lines of a day, by row.
    private func marks(_ city: City, _ day: String) async throws -> [String] {
        let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: City.known(Day(day))).dossier
        return dossier.reports.flatMap(\.lines).compactMap { line in
            let words = [line.confirmation?.rawValue, line.verified ? "verified" : nil].compactMap(\.self)
            guard let row = line.id.split(separator: ".").last, !words.isEmpty else { return nil }
            return "\(row) \(words.joined(separator: " "))"
        }
    }
}
