import Assessment
import Contracts
import Postgres
import Store
import TestSupport
import Testing

@Suite struct EarlierFiguresTests {
    private func paid(_ amount: String) -> String {
        """
        kind,payee,payee name,amount,date,local,sme
        payment,GB-COH-00000004,Cleaning,\(amount),2025-07-15,yes,yes
        payment,GB-COH-00000005,Timber,100000.00,2025-07-20,no,no

        """
    }

    private func flags(_ city: City, after text: String, received: String) async throws -> [Flag] {
        guard case .accepted = try await city.submit(text, received: received) else { throw City.Missing() }
        let (due, arrived) = (try City.known(Day("2025-10-12")), try City.known(Day(received)))
        while try await city.store.runNextJob(asOf: max(due, arrived)) {}
        return try await city.store.flags(of: city.authority).map(\.flag)
    }

    // 20,000 of 120,000 is above 10%; 5,000 of 105,000 is not.
    @Test func `a correction that turns a verdict is told beside what was told before`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let first = try await flags(city, after: paid("20000.00"), received: "2025-09-22")
            #expect(first.allSatisfy { $0.kind != .figuresRestated })
            let second = try await flags(city, after: paid("5000.00"), received: "2025-11-03")
            let restated = try #require(second.first { $0.kind == .figuresRestated })
            #expect(restated.amount == Quantity(15_000))
            #expect(restated.message.contains("it was told as 20,000.00 GBP, met"))
            let again = try await flags(city, after: paid("5000.00") + "\n", received: "2025-11-04")
            #expect(again.allSatisfy { $0.kind != .figuresRestated })
        }
    }

    /// What is concluded of the first period on a day.
    private func verdict(_ city: City, on day: String) async throws -> Assessment.Outcome {
        let day = try City.known(Day(day))
        let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: day).dossier
        let found = assess(dossier, asOf: day).assessments.first { $0.node == "n0" }
        return try #require(found).outcome
    }

    // Paid beside 100,000 that does not count: from 11,111.12 on it is 10% of all.
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `a late correction is assessed anew, and told as restated wherever it turns the verdict`(seed: UInt64)
        async throws
    {
        var random = SeededRandom(seed: seed)
        func amount(_ isFirst: Bool) -> String {
            // Half of the corrections stay within a cent of what was told.
            let units = isFirst || Bool.random(using: &random) ? Int.random(in: 0...25_000, using: &random) : 11_111
            return "\(units).\(Int.random(in: 10...12, using: &random))"
        }
        let amounts = (amount(true), amount(false))
        try await withCity { city in
            _ = try await city.importRegister()
            let first = try await flags(city, after: paid(amounts.0), received: "2025-09-22")
            #expect(first.allSatisfy { $0.kind != .figuresRestated })
            let told = try await verdict(city, on: "2025-10-12")
            let second = try await flags(city, after: paid(amounts.1), received: "2025-11-03")
            let now = try await verdict(city, on: "2025-11-03")
            let isRestated = second.contains { $0.kind == .figuresRestated }
            if now != told { #expect(isRestated, "\(amounts): \(told), \(now)") }
            if isRestated { #expect(amounts.0 != amounts.1) }
            #expect(second.contains { $0.kind == .shortfall } == (now != .met), "\(amounts): \(now)")
            // The first amount once more: nothing is left of the correction.
            let third = try await flags(city, after: paid(amounts.0) + "\n", received: "2025-11-05")
            #expect(try await verdict(city, on: "2025-11-05") == told)
            #expect(third.contains { $0.kind == .shortfall } == (told != .met))
        }
    }

    @Test func `what never stood was told to nobody`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await flags(city, after: paid("20000.00"), received: "2025-09-22")
            let owner = try await Connection.open(city.owner.unconfined)
            try await owner.write { session in try session.run("UPDATE evaluation SET overtaken = true") }
            await owner.close()
            let second = try await flags(city, after: paid("5000.00"), received: "2025-11-03")
            #expect(second.contains { $0.kind == .shortfall })
            #expect(second.allSatisfy { $0.kind != .figuresRestated })
        }
    }

    @Test func `a correction of cents is not told`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await flags(city, after: paid("20000.00"), received: "2025-09-22")
            let second = try await flags(city, after: paid("20000.50"), received: "2025-11-03")
            #expect(second.allSatisfy { $0.kind != .figuresRestated })
        }
    }
}
