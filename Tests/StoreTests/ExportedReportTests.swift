import Assessment
import Contracts
import Reports
import Store
import Testing
import TestSupport

@Suite struct ExportedReportTests {
    private static let columns = [
        "kind", "node", "payee", "payee name", "payee node", "amount", "date", "role", "person", "block", "from", "to",
        "hours per week", "bonuses", "quantity", "count", "outcome", "group", "passed down", "scope", "local",
        "local share", "sme", "code", "value", "invoice",
    ]

    /// A report of many lines of every kind, drawn at random, on the small policy's contract.
    private func report(_ seed: UInt64) -> String {
        var random = SeededRandom(seed: seed)
        var rows = [
            ["kind": "statement", "date": "2025-02-10", "code": "local-procurement-strategy", "value": "yes"],
            [
                "kind": "subcontract", "payee": "GB-COH-00000002", "payee name": "Facades", "payee node": "S1",
                "amount": "1200000.00", "from": "2025-04-01", "to": "2026-12-31", "passed down": "yes",
                "scope": "=facades", "local": "no", "sme": "no",
            ],
        ]
        let kinds = ["receipt", "placement", "activity", "purchase", "outreach", "hours"]
        for line in 0..<40 {
            // Payments decide most, and each kind is there.
            let kind = line < kinds.count ? line : Int.random(in: kinds.indices, using: &random)
            rows.append(row((kinds.count..<30).contains(line) ? "payment" : kinds[kind], line, &random))
        }
        let texts = rows.map { row in Self.columns.map { "\"\(row[$0] ?? "")\"" }.joined(separator: ",") }
        return ([Self.columns.joined(separator: ",")] + texts).joined(separator: "\n") + "\n"
    }

    private func row(_ kind: String, _ line: Int, _ random: inout SeededRandom) -> [String: String] {
        func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
        let day = "2025-0\(pick(["4", "5", "6", "7", "8"]))-1\(Int.random(in: 0...9, using: &random))"
        var row = ["kind": kind, "node": pick(["S1", ""]), "date": day]
        switch kind {
        case "placement":
            row["date"] = nil
            (row["person"], row["block"], row["from"], row["to"]) = ("p-\(line % 9)", "job", day, "2025-08-30")
            (row["hours per week"], row["bonuses"]) = (pick(["12.5", "24", "36"]), pick(["young", ""]))
        case "activity":
            (row["block"], row["quantity"]) = ("lesson", pick(["0", "1.25", "12"]))
        case "hours":
            (row["group"], row["quantity"]) = (pick(["all", ""]), pick(["320", "7.5"]))
        default:
            row["amount"] = "\(Int.random(in: -50...9000, using: &random)).\(Int.random(in: 10...99, using: &random))"
        }
        if kind == "outreach" {
            (row["amount"], row["count"], row["outcome"]) = (nil, pick(["1", "5"]), pick(["invited", "awarded"]))
        }
        if kind == "purchase" { row["block"] = "buying" }
        guard ["payment", "purchase", "outreach"].contains(kind) else { return row }
        row["payee"] = "GB-COH-0000000\(Int.random(in: 3...9, using: &random))"
        row["payee name"] = pick(["'t Hoekje", "=Acme; Sons", "Larch, Ltd", ""])
        row["local"] = pick(["yes", "no", "unknown", ""])
        row["local share"] = row["local"] == "yes" ? pick(["40%", ""]) : ""
        row["sme"] = pick(["yes", "no", ""])
        row["invoice"] = "F-\(line)"
        if kind == "payment" { row["role"] = "supplier" }
        return row
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `an accepted report exported and sent again differs in nothing, and its assessment neither`(seed: UInt64)
        async throws
    {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses + [City.jobs])
            _ = try accepted(try await city.submit(report(seed)))
            let before = try await assessed(city)
            let exported = try await city.store.export(City.ref, period: "1", of: city.authority, by: "test")
            #expect(exported.lines == 42)
            let again = try accepted(try await city.submit(exported.csv, received: "2025-09-23"))
            let difference = try #require(again)
            #expect(difference.isNone, "\(difference)")
            #expect(difference.kept == 42)
            #expect(try await assessed(city) == before)
            let second = try await city.store.export(City.ref, period: "1", of: city.authority, by: "test")
            #expect(second.csv == exported.csv)
        }
    }

    // What the correction was told as in between stays told: that the figures went back is one more flag.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a correction followed by its inverse restores the whole evaluation`(seed: UInt64) async throws {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses + [City.jobs])
            _ = try accepted(try await city.submit(report(seed)))
            let before = try await assessed(city)
            _ = try accepted(try await city.submit(report(seed + 100), received: "2025-09-24"))
            #expect(try await assessed(city) != before)
            let first = try await city.store.export(City.ref, period: "1", version: 1, of: city.authority, by: "test")
            #expect((first.version, first.versionInForce) == (1, 2))
            _ = try accepted(try await city.submit(first.csv, received: "2025-09-25"))
            #expect(try await assessed(city) == before)
        }
    }

    @Test func `a version that was never accepted is told so`() async throws {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses + [City.jobs])
            let none = await #expect(throws: StoreError.self) {
                try await city.store.export(City.ref, period: "1", of: city.authority, by: "test")
            }
            #expect(none?.message == "No report on C-1 for 2025-03-01/2025-08-31 was accepted yet.")
            _ = try accepted(try await city.submit(report(1)))
            let other = await #expect(throws: StoreError.self) {
                try await city.store.export(City.ref, period: "1", version: 3, of: city.authority, by: "test")
            }
            #expect(
                other?.message
                    == "The report on C-1 for 2025-03-01/2025-08-31 has no version 3: the only one is version 1.")
        }
    }

    private func accepted(_ outcome: Submission.Outcome) throws -> VersionDifference? {
        guard case .accepted(_, _, _, let difference) = outcome else {
            Issue.record("\(outcome)")
            throw City.Missing()
        }
        return difference
    }

    /// All that follows for the contract, whatever the numbers of the lines are and on which day each version came.
    private func assessed(_ city: City) async throws -> Evaluation {
        let day = try City.known(Day("2025-10-12"))
        let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: day).dossier
        var evaluation = assess(dossier, asOf: day, explaining: false)
        #expect(evaluation.assessments.count > 1 && !evaluation.coverage.isEmpty)
        evaluation.flags = unnumbered(evaluation.flags.filter { $0.kind != .figuresRestated })
        evaluation.shadowFlags = unnumbered(evaluation.shadowFlags)
        evaluation.duties.notPassedDown = unnumbered(evaluation.duties.notPassedDown)
        return evaluation
    }

    private func unnumbered(_ flags: [Flag]) -> [Flag] {
        flags.map { flag in
            var flag = flag
            flag.because = []
            flag.message = flag.message.replacing(/line \d+\./, with: "line #.")
            return flag
        }
    }
}
