import TestSupport
import Testing

@testable import Postgres

@Suite struct ConnectionTests {
    @Test func `a body that throws leaves nothing behind`() async throws {
        struct Stop: Error {}
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { try $0.run("CREATE TABLE thing (n integer)") }
            await #expect(throws: Stop.self) {
                try await connection.write { session in
                    _ = try session.query("INSERT INTO thing VALUES ($1)", [1])
                    throw Stop()
                }
            }
            let count = try await connection.read { try $0.query("SELECT count(*) AS n FROM thing").only().int("n") }
            #expect(count == 0)
            #expect(await connection.isIdle)
        }
    }

    @Test func `a read cannot write and sees one state throughout`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let error = await #expect(throws: PostgresError.self) {
                try await connection.read { try $0.run("CREATE TABLE thing (n integer)") }
            }
            #expect(error?.sqlState == .readOnlyTransaction)
            let level = try await connection.read {
                try $0.query("SHOW transaction_isolation").only().string("transaction_isolation")
            }
            #expect(level == "repeatable read")
        }
    }

    @Test func `every connection has the settings that the daemon relies on`() async throws {
        try await withFreshDatabase { settings in
            var settings = settings
            settings.statementTimeout = 7_000
            settings.lockTimeout = 1_500
            settings.target = "host=elsewhere options='-c timezone=Asia/Tokyo -c work_mem=5MB'"
            let connection = try await Connection.open(settings)
            let found = try await connection.read { session in
                try [
                    "client_encoding", "TimeZone", "DateStyle", "IntervalStyle", "synchronous_commit",
                    "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "application_name",
                    "work_mem",
                ].map { try session.query("SELECT current_setting($1) AS s", [.text($0)]).only().string("s") }
            }
            #expect(
                found == [
                    "UTF8", "UTC", "ISO, MDY", "iso_8601", "on", "7s", "1500ms", "30s", "clausewatch", "5MB",
                ])
        }
    }

    @Test func `a swallowed failure does not pass for a commit`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let error = await #expect(throws: PostgresError.self) {
                try await connection.write { session in
                    try session.run("CREATE TABLE thing (n integer)")
                    _ = try? session.query("SELECT 1 / 0")
                }
            }
            #expect(error?.code == .transactionAborted)
            let ended = await #expect(throws: PostgresError.self) {
                try await connection.write { try $0.run("COMMIT") }
            }
            #expect(ended?.code == .transactionAborted)
            let open = await #expect(throws: PostgresError.self) {
                try await connection.autocommit { try $0.run("BEGIN") }
            }
            #expect(open?.code == .transactionAborted)
            #expect(await connection.isIdle)
        }
    }

    @Test func `autocommit runs what a transaction forbids`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.autocommit { session in
                try session.run("CREATE TABLE thing (n integer)")
                try session.run("CREATE INDEX CONCURRENTLY thing_n ON thing (n)")
            }
            let count = try await connection.read {
                try $0.query("SELECT count(*) AS n FROM pg_indexes WHERE indexname = 'thing_n'").only().int("n")
            }
            #expect(count == 1)
        }
    }

    @Test func `a time limit is told apart from a cancelled task`() async throws {
        try await withFreshDatabase { settings in
            var hurried = settings
            hurried.statementTimeout = 500
            let connection = try await Connection.open(hurried)
            let error = await #expect(throws: PostgresError.self) {
                try await connection.read { _ = try $0.query("SELECT pg_sleep(30)") }
            }
            #expect(error?.code == .statementTimeout)
            #expect(error?.sqlState == .queryCanceled)
            let patient = try await Connection.open(settings.with(user: "clausewatch_owner"))
            let answer = try await patient.read { try $0.query("SELECT 1 AS n").only().int("n") }
            #expect(answer == 1)
        }
    }

    @Test func `cancelling the task ends a running statement at once`() async throws {
        try await withFreshDatabase { settings in
            var settings = settings
            settings.statementTimeout = 0
            let connection = try await Connection.open(settings)
            let (started, start) = AsyncStream.makeStream(of: Void.self)
            let clock = ContinuousClock()
            let sleeper = Task {
                try await connection.write { session in
                    start.finish()
                    _ = try session.query("SELECT pg_sleep(30)")
                }
            }
            for await _ in started {}
            let taken = await clock.measure {
                sleeper.cancel()
                await #expect(throws: CancellationError.self) { try await sleeper.value }
            }
            #expect(taken < .seconds(5))
            #expect(await connection.isIdle)
        }
    }

    @Test func `a cancel that overtakes its statement is sent again`() async throws {
        try await withFreshDatabase { settings in
            var settings = settings
            settings.statementTimeout = 10_000
            let connection = try await Connection.open(settings)
            for round in 1...5 {
                let taken = try await connection.autocommit { session in
                    session.cancelHandle.begin(99)
                    session.cancelHandle.request(99)
                    // The first request finds the server idle, with nothing to cancel.
                    let clock = ContinuousClock()
                    let sent = clock.now + .milliseconds(5 * round)
                    while clock.now < sent {}
                    return clock.measure {
                        let error = #expect(throws: PostgresError.self) { try session.run("SELECT pg_sleep(30)") }
                        #expect(error?.sqlState == .queryCanceled)
                    }
                }
                #expect(taken < .seconds(5))
            }
        }
    }

    @Test func `a late cancel does not hit the next statement`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let hits = try await connection.autocommit { session in
                var hits = 0
                for round in 1...200 as ClosedRange<UInt64> {
                    session.cancelHandle.begin(round * 2)
                    session.cancelHandle.request(round * 2)
                    session.cancelHandle.end()
                    session.cancelHandle.begin(round * 2 + 1)
                    if (try? session.run("SELECT pg_sleep(0.004)")) == nil { hits += 1 }
                }
                return hits
            }
            #expect(hits == 0)
        }
    }

    @Test func `tasks cancelled at any moment leave the connection to the next one`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            var cancelled = 0
            for round in 1...100 {
                let first = Task { try await connection.read { _ = try $0.query("SELECT pg_sleep(0.001)") } }
                // The moment of the cancel is what is tried here, each round a later one, not something waited for.
                try await Task.sleep(for: .microseconds(round * 30))
                first.cancel()
                let next = try await connection.read { session in
                    try session.query("SELECT 1 AS n FROM pg_sleep(0.001)").only().int("n")
                }
                #expect(next == 1)
                do { try await first.value } catch is CancellationError { cancelled += 1 }
            }
            #expect(cancelled > 0, "no cancel came in time, so nothing was tried")
        }
    }

    @Test func `a connection that cannot be made tells why, without the password`() async throws {
        let settings = ConnectionSettings(
            host: "/nowhere/at/all", user: "someone", database: "some", password: "geheim")
        let error = await #expect(throws: PostgresError.self) { _ = try await Connection.open(settings) }
        #expect(error?.code == .connectionFailed)
        #expect(error?.isConnectionLoss == true)
        #expect(error?.message.contains("/nowhere/at/all") == true)
        let url = ConnectionSettings(target: "postgresql://someone:geheim@host/some")
        let shown = "\(settings) \(String(reflecting: settings)) \(url) \(String(reflecting: url))"
        var dumped = ""
        dump(url, to: &dumped)
        dump(settings, to: &dumped)
        #expect(!(shown + dumped).contains("geheim"))
        let unreadable = await #expect(throws: PostgresError.self) {
            _ = try await Connection.open(ConnectionSettings(target: "host=x geheim"))
        }
        #expect(unreadable?.description.contains("geheim") == false)
    }

    @Test func `a connection ended by the server says so and is not idle`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let killer = try await Connection.open(settings)
            let pid = try await connection.read { try $0.query("SELECT pg_backend_pid() AS p").only().int("p") }
            let lost = await #expect(throws: PostgresError.self) {
                try await connection.write { session in
                    _ = try session.query("SELECT pg_terminate_backend($1::integer)", [.int(pid)])
                }
            }
            #expect(lost?.isConnectionLoss == true)
            #expect(lost?.code == .connectionLost)
            #expect(await !connection.isIdle)
            let stale = await #expect(throws: PostgresError.self) {
                try await connection.read { _ = try $0.query("SELECT 1") }
            }
            #expect(stale?.code == .connectionStale)
            let answer = try await killer.read { try $0.query("SELECT 1 AS n").only().int("n") }
            #expect(answer == 1)
            await killer.close()
            let closed = await #expect(throws: PostgresError.self) {
                try await killer.read { _ = try $0.query("SELECT 1") }
            }
            #expect(closed?.code == .connectionClosed)
        }
    }
}
