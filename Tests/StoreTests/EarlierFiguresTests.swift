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
