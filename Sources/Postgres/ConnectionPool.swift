/// Hands out connections to one database, each to one task at a time.
public actor ConnectionPool {
    /// Each busy connection blocks one thread.
    private static let largestLimit = 16

    /// The most connections that are open at a time.
    public nonisolated let limit: Int
    private let settings: ConnectionSettings
    private let longestWait: Duration
    private var state: PoolState
    private var connections: [PoolState.Slot: Connection] = [:]
    private var waiting: [PoolState.Waiter: CheckedContinuation<PoolState.Grant, any Error>] = [:]
    private var closing: [CheckedContinuation<Void, Never>] = []
    private var asked: PoolState.Waiter = 0

    /// A pool of at most `limit` connections (1 to 16), opened when needed.
    ///
    /// A task that has waited `longestWait` for its turn gets the error `poolExhausted`.
    public init(_ settings: ConnectionSettings, limit: Int = 8, longestWait: Duration = .seconds(5)) {
        self.settings = settings
        self.longestWait = longestWait
        self.limit = min(max(limit, 1), Self.largestLimit)
        state = PoolState(limit: self.limit)
    }

    /// Runs `body` in a read-only transaction that sees one state of the database throughout.
    public func read<Value: Sendable>(
        _ setting: TransactionSetting? = nil, _ body: @Sendable (Session) throws -> Value
    ) async throws -> Value {
        try await lend { try await $0.read(setting, body) }
    }

    /// Runs `body` in a transaction, again up to `retries` times when the server says that this may help.
    ///
    /// Such failures are SQLSTATE 40001, 40P01 and 55P03; `body` must have no effect outside the transaction.
    public func write<Value: Sendable>(
        _ setting: TransactionSetting? = nil, retries: Int = 0, _ body: @Sendable (Session) throws -> Value
    ) async throws -> Value {
        var pause = Duration.milliseconds(10)
        for _ in 0..<max(retries, 0) {
            do {
                return try await lend { try await $0.write(setting, body) }
            } catch let error as PostgresError where error.isRetryable {
                try await Task.sleep(for: pause)
                pause *= 2
            }
        }
        return try await lend { try await $0.write(setting, body) }
    }

    /// Runs `body` without a transaction, for `CREATE INDEX CONCURRENTLY` and `CREATE DATABASE`.
    public func autocommit<Value: Sendable>(_ body: @Sendable (Session) throws -> Value) async throws -> Value {
        try await lend { try await $0.autocommit(body) }
    }

    /// Ends the pool: waiting tasks get the error `poolClosed`; returns when the last connection is back and closed.
    public func close() async {
        await perform(state.close())
        guard !state.isDrained else { return }
        await withCheckedContinuation { closing.append($0) }
    }

    /// Connections that broke while idle are found at BEGIN, before anything was sent, and replaced.
    private func lend<Value: Sendable>(_ use: (Connection) async throws -> Value) async throws -> Value {
        while true {
            let grant = try await turn()
            let (slot, connection) = try await connection(for: grant)
            do {
                let value = try await use(connection)
                await giveBack(slot, connection)
                return value
            } catch let error as PostgresError where error.code == .connectionStale && grant == .use(slot) {
                await perform(state.drop(slot))
            } catch {
                await giveBack(slot, connection)
                throw error
            }
        }
    }

    private func connection(for grant: PoolState.Grant) async throws -> (PoolState.Slot, Connection) {
        switch grant {
        case .use(let slot):
            guard let connection = connections[slot] else { preconditionFailure("slot \(slot) has no connection") }
            return (slot, connection)
        case .open(let slot):
            do {
                let connection = try await Connection.open(settings)
                connections[slot] = connection
                return (slot, connection)
            } catch {
                await perform(state.drop(slot))
                throw error
            }
        }
    }

    private func giveBack(_ slot: PoolState.Slot, _ connection: Connection) async {
        let isIdle = await connection.isIdle
        await perform(isIdle ? state.giveBack(slot) : state.drop(slot))
    }

    private func turn() async throws -> PoolState.Grant {
        asked += 1
        switch state.ask(asked).first {
        case .grant(_, let grant): return grant
        case .fail(_, let refusal): throw error(for: refusal)
        default: return try await wait(as: asked)
        }
    }

    private func wait(as waiter: PoolState.Waiter) async throws -> PoolState.Grant {
        // The child ends the wait after the longest time or when the asking task is cancelled; it is itself
        // cancelled when this function returns.
        async let _: Void = limitWait(of: waiter)
        return try await withCheckedThrowingContinuation { waiting[waiter] = $0 }
    }

    private func limitWait(of waiter: PoolState.Waiter) async {
        do {
            try await Task.sleep(for: longestWait)
            await perform(state.giveUp(waiter, .timedOut))
        } catch {
            await perform(state.giveUp(waiter, .cancelled))
        }
    }

    /// All books are kept before the first suspension: a slot may be lent again at once.
    private func perform(_ actions: [PoolState.Action]) async {
        var ended: [Connection] = []
        var isFinished = false
        for action in actions {
            switch action {
            case .grant(let waiter, let grant): waiting.removeValue(forKey: waiter)?.resume(returning: grant)
            case .fail(let waiter, let refusal):
                waiting.removeValue(forKey: waiter)?.resume(throwing: error(for: refusal))
            case .close(let slot):
                if let connection = connections.removeValue(forKey: slot) { ended.append(connection) }
            case .finish: isFinished = true
            }
        }
        for connection in ended { await connection.close() }
        guard isFinished else { return }
        for continuation in closing { continuation.resume() }
        closing = []
    }

    private func error(for refusal: PoolState.Refusal) -> any Error {
        switch refusal {
        case .cancelled: CancellationError()
        case .closed: PostgresError(.poolClosed, "the connection pool is closed")
        case .timedOut:
            PostgresError(
                .poolExhausted,
                "no database connection became free within \(longestWait); "
                    + "raise the number of connections or lower the load")
        }
    }
}
