import Assessment
import Contracts
import Postgres
import Reports
import TestSupport
import Testing

@testable import Store

@Suite struct SweepTests {
    @Test func `a sweep draws the conclusions that the contracts' own jobs draw`() async throws {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2", "C-3"])
            _ = try await city.submit(SubmissionTests.file)
            while try await city.store.runNextJob(asOf: day("2025-10-15")) {}
            let byJobs = try await city.standings().contracts
            let written = try await city.count("assessment")
            let sweep = try await city.sweep("2025-10-15")
            let swept = try await city.standings().contracts
            #expect(sweep.assessed == 3)
            #expect(sweep.failures.isEmpty)
            #expect(swept.map(\.outline.ref) == ["C-1", "C-2", "C-3"])
            #expect(swept.map(\.evaluation) == byJobs.map(\.evaluation))
            #expect(swept.map(\.outline) == byJobs.map(\.outline))
            #expect(sweep.flags == byJobs.reduce(0) { $0 + $1.evaluation.flags.count })
            // It came to what stood already, which is noted and not written again.
            #expect(try await city.count("evaluation") == 3)
            #expect(try await city.count("assessment") == written)
            #expect(try await city.count("evaluation_look") == 3)
        }
    }

    @Test func `several readers see one state of the database and read each contract once`() async throws {
        try await withCity { city in
            try await city.importContracts((1...9).map { "C-\($0)" })
            _ = try await city.submit(SubmissionTests.file)
            let alone = try await city.sweep("2025-10-15")
            let together = try await city.sweep("2025-10-15", tasks: 3)
            #expect(together.assessed == 9)
            #expect(together.flags == alone.flags)
            #expect(together.failures.isEmpty)
            // Each came to what stands, so each saw the same.
            #expect(try await city.count("evaluation") == 9)
            #expect(try await city.count("evaluation_look") == 9)
        }
    }

    @Test func `what a look finds anew stands beside the old, and what it finds again stays`() async throws {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2"])
            _ = try await city.sweep("2025-10-15", batchSize: 200)
            _ = try await city.submit(SubmissionTests.file)
            _ = try await city.sweep("2025-10-16", batchSize: 200)
            #expect(try await city.count("evaluation") == 3)
            #expect(try await city.count("evaluation_look") == 1)
            let standing = try await city.standings()
            #expect(standing.contracts.map(\.evaluation.asOf) == [try day("2025-10-16"), try day("2025-10-15")])
            #expect(standing.assessed == (try day("2025-10-16")))
        }
    }

    @Test func `a new day asks only for the contracts that it could change, and the others hold for it too`()
        async throws
    {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2"])
            _ = try await city.sweep("2025-10-15")
            try await city.asOwner(
                """
                UPDATE current_evaluation
                SET next_look = CASE contract_id WHEN 2 THEN '2025-10-20'::date ELSE '2025-12-01'::date END
                """)
            #expect(try await city.store.enqueueStale(asOf: day("2025-10-16")) == 0)
            #expect(try await city.standings().assessed == day("2025-10-16"))
            #expect(try await city.standings("2025-10-15").assessed == day("2025-10-15"))
            #expect(try await city.store.enqueueStale(asOf: day("2025-10-20")) == 1)
            #expect(try await city.store.runNextJob(asOf: day("2025-10-20")))
            let other = Store(pool: city.store.pool, rules: .all)
            #expect(try await other.enqueueStale(asOf: day("2025-10-20")) == 2)
        }
    }

    @Test func `jobs that wait are done with the sweep, and flags keep their first day`() async throws {
        try await withCity { city in
            try await city.importContracts(["C-1"])
            _ = try await city.sweep("2025-10-15")
            _ = try await city.submit(SubmissionTests.file)
            _ = try await city.sweep("2025-10-16")
            #expect(try await city.store.jobCount().waiting == 0)
            let flags = try await city.store.flags(of: city.authority)
            let notPassed = try #require(flags.first { $0.flag.kind == .shortfall })
            #expect(notPassed.since == Day("2025-10-16"))
            _ = try await city.sweep("2025-10-17")
            let later = try await city.store.flags(of: city.authority)
            #expect(later.map(\.since) == flags.map(\.since))
            #expect(Set(later.map(\.asOf)) == [try day("2025-10-17")])
        }
    }

    @Test func `a contract that cannot be assessed is named and does not stop the others`() async throws {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2", "C-3", "C-4"])
            try await city.asOwner("UPDATE commitment SET clause = '{}' WHERE contract_id = 2")
            try await city.asOwner("UPDATE contract_revision SET start_day = '-infinity' WHERE contract_id = 3")
            let sweep = try await city.sweep("2025-10-15")
            #expect(sweep.assessed == 2)
            #expect(sweep.failures.map(\.contract) == ["C-2", "C-3"])
            #expect(sweep.failures.last?.reason.contains("start_day") == true)
            #expect(try await city.count("current_evaluation") == 2)
        }
    }

    @Test func `a contract whose clause does not fit it is named with the reason, as a dossier file would be`()
        async throws
    {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2"])
            try await city.asOwner(
                """
                UPDATE commitment SET clause = '{ "code": "s", "kind": "count", "required": { "number": 4 },
                  "counts": { "line": "statement", "code": "s" },
                  "due": { "milestones": [ { "by": "P12M", "share": "50%" }, { "by": "2020-01-01", "share": "100%" } ] } }'
                WHERE contract_id = 2
                """)
            let sweep = try await city.sweep("2025-10-15")
            #expect(sweep.assessed == 1)
            #expect(sweep.failures.map(\.contract) == ["C-2"])
            let reason = try #require(sweep.failures.first?.reason)
            #expect(
                reason.hasPrefix("commitments[0].clause.due: found the milestone 2020-01-01 on 2020-01-01 behind P12M"))
        }
    }

    @Test func `a report whose version is damaged fails its own contract only`() async throws {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2", "C-3"])
            _ = try await city.submit(SubmissionTests.file)
            try await city.asOwner("UPDATE report_version SET received = '-infinity'")
            let sweep = try await city.sweep("2025-10-15", batchSize: 200)
            #expect(sweep.failures.map(\.contract) == ["C-1"])
            #expect(try await city.count("current_evaluation") == 2)
        }
    }

    @Test func `what cannot be written of one contract does not take the others of its batch along`() async throws {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2", "C-3"])
            try await city.asOwner("ALTER TABLE evaluation ADD CHECK (contract_id <> 2)")
            let sweep = try await city.sweep("2025-10-15", batchSize: 200)
            #expect(sweep.failures.map(\.contract) == ["C-2"])
            #expect(sweep.assessed == 2)
            #expect(try await city.count("current_evaluation") == 2)
        }
    }

    @Test func `a sweep that is stopped half-way leaves whole contracts behind and can be run again`() async throws {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2", "C-3", "C-4", "C-5"])
            try await city.asOwner(
                """
                CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
                CREATE TRIGGER stop BEFORE INSERT ON evaluation FOR EACH ROW WHEN (NEW.contract_id = 3)
                EXECUTE FUNCTION stop();
                """)
            let error = await #expect(throws: PostgresError.self) { try await city.sweep("2025-10-15") }
            #expect(error?.isConnectionLoss == true)
            let done = try await city.count("current_evaluation")
            // Whole batches, of which none may have come before the one that was stopped.
            #expect((0...4).contains(done))
            #expect(try await city.count("evaluation") == done)
            #expect(try await city.count("assessment") == 2 * done)
            try await city.asOwner("DROP TRIGGER stop ON evaluation")
            #expect(try await city.sweep("2025-10-15").assessed == 5)
            #expect(try await city.count("current_evaluation") == 5)
        }
    }

    @Test func `a conclusion drawn from newer facts meanwhile stands, and the contract is asked for again`()
        async throws
    {
        try await withCity { city in
            try await city.importContracts(["C-1"])
            let (authority, asOf) = (city.authority, try day("2025-10-15"))
            let older = try await city.store.read(city.authority) { session in
                var remembered = Remembered()
                return try session.batch([1], claimed: nil, asOf: asOf, of: authority, &remembered)
            }
            _ = try await city.submit(SubmissionTests.file)
            #expect(try await city.store.runNextJob(asOf: asOf))
            #expect(try await city.store.jobCount().waiting == 0)
            _ = try await city.store.keep(city.store.conclude(older))
            let standing = try #require(try await city.standings().contracts.first)
            #expect(standing.evaluation.assessments.contains { $0.creditedLow == Quantity(20_000) })
            #expect(try await city.store.jobCount().waiting == 1)
            // Nobody was ever shown what the other one found.
            #expect(try await city.count("evaluation") == 2)
            let lives = try await city.store.histories(on: "C-1", for: authority)
            #expect(lives.map(\.flag.key).contains(FlagLifeTests.shortfall))
            #expect(lives.allSatisfy { $0.history.sightings.count == 1 })
            #expect(!lives.map(\.flag.key).contains(FlagLifeTests.missing))
        }
    }

    @Test func `days that come again after a clock was set back are told by what was drawn when they came again`()
        async throws
    {
        try await withCity { city in
            try await city.importContracts(["C-1"])
            _ = try await city.sweep("2025-10-02")
            _ = try await city.submit(SubmissionTests.file)
            _ = try await city.sweep("2025-10-20")
            #expect(try await city.standings("2025-10-10").contracts.map(\.evaluation.asOf) == [day("2025-10-02")])
            // It comes to what stands already, but what stands was drawn for a later day.
            _ = try await city.sweep("2025-10-05")
            let again = try await city.standings("2025-10-10")
            #expect(again.assessed == (try day("2025-10-05")))
            #expect(again.contracts.map(\.evaluation.asOf) == [try day("2025-10-05")])
            let corrected = SubmissionTests.file.replacing("20000.00", with: "19000.00")
            _ = try await city.submit(corrected, received: "2025-10-06")
            _ = try await city.sweep("2025-10-06")
            _ = try await city.sweep("2025-10-21")
            let latest = try #require(try await city.standings("2025-10-21").contracts.first)
            #expect(latest.evaluation.assessments.contains { $0.creditedLow == Quantity(19_000) })
        }
    }

    @Test func `batches hold at most so many contracts, and lines as far as contracts can be parted`() {
        let lines = [10, 10, 10, 60_000, 10, 40_000, 20_000, 5]
        let sizes = lines.enumerated().map { ContractSize(id: $0, ref: "", lines: $1) }
        #expect(ContractSize.batches(sizes, most: 2).map { $0.map(\.id) } == [[0, 1], [2], [3], [4, 5], [6, 7]])
        #expect(ContractSize.batches([]).isEmpty)
    }

    @Test func `a contract that new facts touch is assessed before those that a new day touches`() async throws {
        try await withCity { city in
            try await city.importContracts(["C-1", "C-2", "C-3"])
            _ = try await city.sweep("2025-10-15")
            try await city.asOwner("UPDATE current_evaluation SET next_look = '2025-10-16'")
            #expect(try await city.store.enqueueStale(asOf: day("2025-10-16")) == 3)
            try await city.store.enqueue(contract: "C-3", of: city.authority)
            #expect(try await city.store.jobCount().waiting == 3)
            #expect(try await city.store.runNextJob(asOf: day("2025-10-16")))
            let looked = try await city.store.flags(of: city.authority).filter { $0.asOf == Day("2025-10-16") }
            #expect(Set(looked.map(\.contract)) == ["C-3"])
            #expect(try await city.store.runJobs(asOf: day("2025-10-16"), atMost: 100) == 2)
        }
    }

    @Test func `who waits for a job hears of it when it is committed`() async throws {
        try await withCity { city in
            async let waited: Void = city.store.awaitJob(milliseconds: 60_000)
            try await city.importContracts(["C-1"])
            try await waited
            #expect(try await city.store.jobCount().waiting == 1)
            // And at once where one waits already.
            try await city.store.awaitJob(milliseconds: 60_000)
        }
    }
}

extension City {
    fileprivate func importContracts(_ refs: [String]) async throws {
        for ref in refs {
            var row = try City.row()
            row.ref = ref
            row.contract.ref = ref
            _ = try await importRegister(row, file: ref)
        }
    }

    /// One contract a batch, so that several batches are there to be told apart.
    fileprivate func sweep(_ text: String, batchSize: Int = 1, tasks: Int = 1) async throws -> Sweep {
        try await store.sweep(authority, asOf: day(text), tasks: tasks, batchSize: batchSize)
    }

    fileprivate func count(_ table: String) async throws -> Int {
        try await store.read(authority) { session in
            try session.query("SELECT count(*) AS n FROM \(table)").only().int("n")
        }
    }

    fileprivate func asOwner(_ script: String) async throws {
        let connection = try await Connection.open(owner.unconfined)
        try await connection.write { session in try session.run(script) }
        await connection.close()
    }
}
