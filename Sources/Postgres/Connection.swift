/// One connection to PostgreSQL, confined to a thread of its own while it works.
///
/// Statements are sent inside a synchronous closure, so that no other task can slip one into a transaction.
public actor Connection {
    private nonisolated let executor = QueueExecutor(label: "clausewatch.postgres.connection")
    private var session: Session?
    private var accesses: UInt64 = 0

    /// The connection's own queue.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private init() {}

    isolated deinit {
        session = nil
    }

    /// Connects; takes at most `connectTimeout` for each host.
    public static func open(_ settings: ConnectionSettings) async throws(PostgresError) -> Connection {
        let connection = Connection()
        try await connection.connect(settings)
        return connection
    }

    /// Runs `body` in a read-only transaction that sees one state of the database throughout.
    public func read<Value: Sendable>(
        _ setting: TransactionSetting? = nil, _ body: @Sendable (Session) throws -> Value
    ) async throws -> Value {
        try await access(.read, setting, body)
    }

    /// Runs `body` in a transaction: commits when it returns, rolls back when it throws or its task is cancelled.
    public func write<Value: Sendable>(
        _ setting: TransactionSetting? = nil, _ body: @Sendable (Session) throws -> Value
    ) async throws -> Value {
        try await access(.write, setting, body)
    }

    /// Runs `body` without a transaction, for `CREATE INDEX CONCURRENTLY` and `CREATE DATABASE`.
    public func autocommit<Value: Sendable>(_ body: @Sendable (Session) throws -> Value) async throws -> Value {
        try await access(.autocommit, nil, body)
    }

    /// Disconnects; further work throws `connectionClosed`.
    public func close() {
        session = nil
    }

    /// Whether the connection is whole and between transactions.
    public var isIdle: Bool {
        session?.isIdle == true
    }

    private func connect(_ settings: ConnectionSettings) throws(PostgresError) {
        session = try Session(settings)
    }

    private func access<Value: Sendable>(
        _ kind: Session.Transaction, _ setting: TransactionSetting?, _ body: @Sendable (Session) throws -> Value
    ) async throws -> Value {
        guard let session else { throw PostgresError(.connectionClosed, "the connection is closed") }
        accesses += 1
        let access = accesses
        let handle = session.cancelHandle
        return try await withTaskCancellationHandler {
            try run(access, session, kind, setting, body)
        } onCancel: {
            handle.request(access)
        }
    }

    private func run<Value>(
        _ access: UInt64, _ session: Session, _ kind: Session.Transaction, _ setting: TransactionSetting?,
        _ body: (Session) throws -> Value
    ) throws -> Value {
        session.cancelHandle.begin(access)
        defer { session.cancelHandle.end() }
        do {
            try Task.checkCancellation()
            try session.begin(kind, setting)
            let value = try body(session)
            try session.commit(kind)
            return value
        } catch {
            // Otherwise a cancel sent again could hit the ROLLBACK.
            session.cancelHandle.end()
            session.rollBack()
            throw Self.meaning(of: error)
        }
    }

    /// 57014 means cancellation only where the task is cancelled; else a time limit was reached.
    private static func meaning(of error: any Error) -> any Error {
        guard Task.isCancelled, let failure = error as? PostgresError,
            failure.code == .statementCancelled || failure.sqlState == .queryCanceled
        else { return error }
        return CancellationError()
    }
}
