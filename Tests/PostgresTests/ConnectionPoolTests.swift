import Dispatch
import Postgres
import TestSupport
import Testing

@Suite struct ConnectionPoolTests {
    @Test func `many tasks share few connections`() async throws {
        try await withFreshDatabase { settings in
            let pool = ConnectionPool(settings, limit: 3, longestWait: .seconds(60))
            try await pool.write { try $0.run("CREATE TABLE number (n integer, pid integer)") }
            try await withThrowingTaskGroup { group in
                for number in 1...200 {
                    group.addTask {
                        try await pool.write { session in
                            _ = try session.query("INSERT INTO number VALUES ($1, pg_backend_pid())", [.int(number)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let (sum, pids) = try await pool.read { session in
                let row = try session.query("SELECT sum(n) AS s, count(DISTINCT pid) AS p FROM number").only()
                return (try row.int("s"), try row.int("p"))
            }
            #expect(sum == 20_100)
            #expect((1...3).contains(pids))
            await pool.close()
        }
    }

    @Test func `whoever waits too long is told, and the pool still works`() async throws {
        try await withFreshDatabase { settings in
            let pool = ConnectionPool(settings, limit: 1, longestWait: .milliseconds(30))
            let holder = Holder(pool)
            await holder.isHolding()
            let error = await #expect(throws: PostgresError.self) { try await pool.read { _ in } }
            #expect(error?.code == .poolExhausted)
            #expect(error?.message.contains("0.03 seconds") == true)
            try await holder.release()
            try await pool.read { _ = try $0.query("SELECT 1") }
            await pool.close()
        }
    }

    @Test func `a cancelled waiter leaves the queue at once`() async throws {
        try await withFreshDatabase { settings in
            let pool = ConnectionPool(settings, limit: 1, longestWait: .seconds(60))
            let holder = Holder(pool)
            await holder.isHolding()
            let waiter = Task { try await pool.read { _ in } }
            waiter.cancel()
            await #expect(throws: CancellationError.self) { try await waiter.value }
            try await holder.release()
            try await pool.read { _ = try $0.query("SELECT 1") }
            await pool.close()
        }
    }

    @Test func `connections that died idle are replaced without the caller noticing`() async throws {
        try await withFreshDatabase { settings in
            let pool = ConnectionPool(settings, limit: 2)
            let pid = "SELECT pg_backend_pid() AS p"
            let first = try await pool.read { try $0.query(pid).only().int("p") }
            let killer = try await Connection.open(settings)
            try await killer.write { session in
                _ = try session.query("SELECT pg_terminate_backend($1::integer, 5000)", [.int(first)])
            }
            let second = try await pool.read { try $0.query(pid).only().int("p") }
            #expect(second != first)
            await pool.close()
        }
    }

    @Test func `a connection that dies at work is reported and dropped`() async throws {
        try await withFreshDatabase { settings in
            let pool = ConnectionPool(settings, limit: 1)
            let error = await #expect(throws: PostgresError.self) {
                try await pool.write { _ = try $0.query("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            #expect(error?.isConnectionLoss == true)
            let answer = try await pool.read { try $0.query("SELECT 1 AS n").only().int("n") }
            #expect(answer == 1)
            await pool.close()
        }
    }

    @Test func `a server that cannot be reached does not use up the pool`() async throws {
        let pool = ConnectionPool(ConnectionSettings(host: "/nowhere/at/all"), limit: 1)
        for _ in 1...3 {
            let error = await #expect(throws: PostgresError.self) { try await pool.read { _ in } }
            #expect(error?.code == .connectionFailed)
        }
        await pool.close()
    }

    @Test func `two writers that block each other both succeed with retries`() async throws {
        try await withFreshDatabase { settings in
            let pool = ConnectionPool(settings, limit: 4)
            try await pool.write {
                try $0.run("CREATE TABLE n (k integer, v integer); INSERT INTO n VALUES (1, 0), (2, 0)")
            }
            let update = "UPDATE n SET v = v + 1 WHERE k = $1"
            try await withThrowingTaskGroup { group in
                for (first, second) in [(1, 2), (2, 1)] {
                    group.addTask {
                        try await pool.write(retries: 5) { session in
                            _ = try session.query(update, [.int(first)])
                            _ = try session.query("SELECT pg_sleep(0.05)")
                            _ = try session.query(update, [.int(second)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let sum = try await pool.read { try $0.query("SELECT sum(v) AS s FROM n").only().int("s") }
            #expect(sum == 4)
            await pool.close()
        }
    }

    @Test func `closing waits for work under way and refuses new work`() async throws {
        try await withFreshDatabase { settings in
            let pool = ConnectionPool(settings, limit: 1)
            let holder = Holder(pool)
            await holder.isHolding()
            let closing = Task { await pool.close() }
            var error: PostgresError?
            while error?.code != .poolClosed {
                // The closing task may not have run yet; then the wait for a connection is cancelled.
                let asker = Task { try await pool.read { _ in } }
                asker.cancel()
                error = await #expect(throws: (any Error).self) { try await asker.value } as? PostgresError
            }
            try await holder.release()
            await closing.value
        }
    }
}

/// Keeps one connection of a pool busy until told otherwise.
private struct Holder {
    private let gate = DispatchSemaphore(value: 0)
    private let held: AsyncStream<Void>
    private let task: Task<Void, any Error>

    init(_ pool: ConnectionPool) {
        let (held, hold) = AsyncStream.makeStream(of: Void.self)
        self.held = held
        task = Task { [gate] in
            try await pool.read { _ in
                hold.finish()
                gate.wait()
            }
        }
    }

    func isHolding() async {
        for await _ in held {}
    }

    func release() async throws {
        gate.signal()
        try await task.value
    }
}
