import Assessment
import Contracts
import Store
import Testing

@Suite struct ChainChangeTests {
    private func declared(_ value: String, party: String = "GB-COH-00000002") -> String {
        """
        kind,payee,payee name,payee node,amount,passed down
        subcontract,\(party),Facades,S1,\(value),yes

        """
    }

    private func cuts(after second: String) async throws -> [Flag] {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(declared("500000.00"))
            _ = try await city.submit(second, received: "2026-03-10", period: "2025-09-01/2026-02-28")
            let asOf = try City.known(Day("2026-04-15"))
            let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: asOf).dossier
            return assess(dossier, asOf: asOf).flags.filter { $0.kind == .commitmentReduced }
        }
    }

    @Test func `a subcontract declared again for less is told with what it lost`() async throws {
        let flags = try await cuts(after: declared("400000.00"))
        #expect(flags.map(\.node) == ["S1"])
        #expect(flags.first?.amount == Quantity(100_000))
    }

    @Test func `a subcontract given to another party is told`() async throws {
        let flags = try await cuts(after: declared("500000.00", party: "GB-COH-00000009"))
        #expect(flags.first?.message.contains("was given to") == true)
    }

    @Test func `a cut is told also where a report in between names no value`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let sent = [
                ("500000.00", "2025-09-22", City.period), ("", "2026-03-10", "2025-09-01/2026-02-28"),
                ("400000.00", "2026-09-10", "2026-03-01/2026-08-31"),
            ]
            for (value, day, period) in sent {
                _ = try await city.submit(declared(value), received: day, period: period)
            }
            let asOf = try City.known(Day("2026-10-15"))
            let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: asOf).dossier
            let found = assess(dossier, asOf: asOf).flags.filter { $0.kind == .commitmentReduced }
            #expect(found.map(\.amount) == [Quantity(100_000)])
        }
    }

    @Test(arguments: ["500000.00", "600000.00", ""]) func `a subcontract declared again for no less is not told`(
        value: String
    ) async throws {
        #expect(try await cuts(after: declared(value)) == [])
    }
}
