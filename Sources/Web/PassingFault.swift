import Postgres

extension PostgresError {
    /// Whether the same request may well be answered in a few seconds: the server is away, out of room, or so busy that
    /// a statement, a lock or a connection took too long.
    var isPassing: Bool {
        isConnectionLoss || isOutOfResources || isRetryable || [.poolExhausted, .statementTimeout].contains(code)
    }

    /// After how many seconds to ask again.
    static let retryAfter = 5
}
