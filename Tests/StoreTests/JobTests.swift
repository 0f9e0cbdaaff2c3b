import Assessment
import Contracts
import Reports
import Postgres
import Store
import TestSupport
import Testing

@Suite struct JobTests {
    @Test func `a submitted report is assessed once and its conclusions stand beside the earlier ones`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            #expect(try await city.store.runNextJob(asOf: day("2025-10-15")))
            #expect(try await city.store.flags(of: city.authority).map(\.flag.kind).contains(.reportMissing))
            _ = try await city.submit(SubmissionTests.file)
            #expect(try await city.store.runNextJob(asOf: day("2025-10-15")))
            #expect(try await !city.store.runNextJob(asOf: day("2025-10-15")))
            let standing = try #require(try await city.standings().contracts.first)
            let local = try #require(
                standing.evaluation.assessments.first {
                    $0.commitment == "local-sme" && $0.node == "n0"
                })
            #expect(local.due == Quantity(42_000))
            #expect(local.creditedLow == Quantity(20_000))
            #expect(local.shortfall == Quantity(22_000))
            let evaluations = try await city.store.read(city.authority) { session in
                try session.query("SELECT count(*) AS n FROM evaluation").only().int("n")
            }
            #expect(evaluations == 2)
        }
    }

    @Test func `what is stored of an assessment is what the pure engine says`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            #expect(try await city.store.runNextJob(asOf: day("2025-10-15")))
            let found = try await city.store.evaluated(City.ref, of: city.authority, today: day("2025-10-15"))
            let standing = try #require(try await city.standings().contracts.first)
            let bare = found.evaluation.assessments.map { made in
                var made = made
                (made.credits, made.derivation, made.reckoning) = ([], [], Assessment.Reckoning())
                return made
            }
            #expect(bare.count == 3)
            #expect(Set(standing.evaluation.assessments) == Set(bare.filter { $0.node == "n0" }))
            #expect(Set(standing.evaluation.flags) == Set(found.evaluation.flags))
        }
    }

    @Test func `a flag keeps its first day for as long as it is found without a break`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            for day in ["2025-10-15", "2025-10-16"] {
                try await city.store.enqueue(contract: City.ref, of: city.authority)
                #expect(try await city.store.runNextJob(asOf: try StoreTests.day(day)))
            }
            let missing = try await city.store.flags(of: city.authority).first { $0.flag.kind == .reportMissing }
            #expect(missing?.since == Day("2025-10-15"))
            #expect(missing?.asOf == Day("2025-10-16"))
        }
    }

    @Test func `a contract waits in the queue once however often it is touched`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            #expect(try await city.store.jobCount().waiting == 1)
        }
    }

    @Test func `a contract that cannot be assessed says why and does not hold up the others`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            var other = try City.row()
            other.ref = "C-2"
            _ = try await city.importRegister(other, file: "second")
            try await Connection.open(city.owner.unconfined).write { session in
                try session.run("UPDATE commitment SET clause = '{}' WHERE contract_id = 1")
            }
            while try await city.store.runNextJob(asOf: day("2025-10-15")) {}
            let count = try await city.store.jobCount()
            #expect(count.waiting == 1)
            #expect(count.failed == 1)
            #expect(try await city.standings().contracts.map(\.outline.ref) == ["C-2"])
        }
    }
}
