import Assessment
import Contracts
import Reports
import Store
import Testing
import TestSupport

@Suite struct ExportedReportTests {
    /// A report of many lines, drawn at random, on the small policy's contract.
    private func report(_ seed: UInt64) -> String {
        var random = SeededRandom(seed: seed)
        var rows = [
            "kind,node,payee,payee name,payee node,amount,date,role,from,to,passed down,scope,local,local share,sme,"
                + "code,value,invoice",
            "statement,,,,,,2025-02-10,,,,,,,,,local-procurement-strategy,yes,",
            "subcontract,,GB-COH-00000002,Facades,S1,1200000.00,,,2025-04-01,2026-12-31,yes,=facades,no,,no,,,",
        ]
        for line in 0..<40 {
            let party = Int.random(in: 3...9, using: &random)
            let name = ["'t Hoekje", "=Acme; Sons", "Larch, Ltd"].randomElement(using: &random) ?? ""
            let status = ["yes", "no", "unknown", ""].randomElement(using: &random) ?? ""
            let share = status == "yes" && Bool.random(using: &random) ? "40%" : ""
            rows.append(
                "payment,\(Bool.random(using: &random) ? "S1" : ""),GB-COH-0000000\(party),\"\(name)\",,"
                    + "\(Int.random(in: -50...9000, using: &random)).\(Int.random(in: 10...99, using: &random)),2025-0"
                    + "\(Int.random(in: 4...8, using: &random))-1\(Int.random(in: 0...9, using: &random)),supplier,,,,,"
                    + "\(status),\(share),\(["yes", "no", ""].randomElement(using: &random) ?? ""),,,F-\(line)")
        }
        return rows.joined(separator: "\n") + "\n"
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `an accepted report exported and sent again differs in nothing, and its assessment neither`(seed: UInt64)
        async throws
    {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try accepted(try await city.submit(report(seed)))
            let before = try await assessed(city)
            let exported = try await city.store.export(City.ref, period: "1", of: city.authority)
            #expect(exported.lines == 42)
            let again = try accepted(try await city.submit(exported.csv, received: "2025-09-23"))
            let difference = try #require(again)
            #expect(difference.isNone, "\(difference)")
            #expect(difference.kept == 42)
            #expect(try await assessed(city) == before)
            let second = try await city.store.export(City.ref, period: "1", of: city.authority)
            #expect(second.csv == exported.csv)
        }
    }

    // What the correction was told as in between stays told: that the figures went back is one more flag.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a correction followed by its inverse restores every figure and flag`(seed: UInt64) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try accepted(try await city.submit(report(seed)))
            let before = try await assessed(city)
            _ = try accepted(try await city.submit(report(seed + 100), received: "2025-09-24"))
            #expect(try await assessed(city) != before)
            let first = try await city.store.export(City.ref, period: "1", version: 1, of: city.authority)
            #expect((first.version, first.versionInForce) == (1, 2))
            _ = try accepted(try await city.submit(first.csv, received: "2025-09-25"))
            #expect(try await assessed(city) == before)
        }
    }

    @Test func `a version that was never accepted is told so`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let none = await #expect(throws: StoreError.self) {
                try await city.store.export(City.ref, period: "1", of: city.authority)
            }
            #expect(none?.message == "No report on C-1 for 2025-03-01/2025-08-31 was accepted yet.")
            _ = try accepted(try await city.submit(report(1)))
            let other = await #expect(throws: StoreError.self) {
                try await city.store.export(City.ref, period: "1", version: 3, of: city.authority)
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

    /// What a contract is assessed as, whatever the numbers of the lines are.
    private struct Assessed: Equatable {
        var assessments: [Assessment]
        var flags: [Flag]
    }

    private func assessed(_ city: City) async throws -> Assessed {
        let day = try City.known(Day("2025-10-12"))
        let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: day).dossier
        let evaluation = assess(dossier, asOf: day, explaining: false)
        let flags = evaluation.flags.filter { $0.kind != .figuresRestated }.map { flag in
            var flag = flag
            flag.because = []
            return flag
        }
        #expect(!evaluation.assessments.isEmpty)
        return Assessed(assessments: evaluation.assessments, flags: flags)
    }
}
