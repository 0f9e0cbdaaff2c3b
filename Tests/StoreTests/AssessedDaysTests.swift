import Contracts
import Postgres
import Store
import TestSupport
import Testing

@Suite struct AssessedDaysTests {
    @Test func `the first day is one whose conclusions came to stand`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            for asOf in ["2025-09-22", "2025-10-15"] {
                try await city.store.enqueue(contract: City.ref, of: city.authority)
                while try await city.store.runNextJob(asOf: day(asOf)) {}
            }
            #expect(try await city.store.assessedDays(of: city.authority)?.start == day("2025-09-22"))
            let owner = try await Connection.open(city.owner.unconfined)
            try await owner.write { session in
                try session.run("UPDATE evaluation SET overtaken = true WHERE as_of = '2025-09-22'")
            }
            await owner.close()
            #expect(try await city.store.assessedDays(of: city.authority)?.start != day("2025-09-22"))
        }
    }
}
