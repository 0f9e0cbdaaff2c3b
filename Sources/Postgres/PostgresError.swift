/// What went wrong with PostgreSQL, free of bind values: the server's DETAIL, HINT and CONTEXT are never kept.
public struct PostgresError: Error, Hashable {
    /// What kind of failure it is.
    public let code: Code
    /// The server's condition; nil when the failure arose on this side of the connection.
    public let sqlState: SQLState?
    /// One sentence for a person.
    public let message: String
    /// The constraint that refused the row; nil when none is to blame.
    public let constraintName: String?
    /// The table concerned; nil when the server names none.
    public let tableName: String?

    /// A failure with its parts.
    public init(
        _ code: Code, _ message: String, sqlState: SQLState? = nil, constraintName: String? = nil,
        tableName: String? = nil
    ) {
        self.code = code
        self.message = message
        self.sqlState = sqlState
        self.constraintName = constraintName
        self.tableName = tableName
    }

    /// Whether the same transaction, run again, may well succeed (40001, 40P01, 55P03).
    public var isRetryable: Bool {
        guard let sqlState else { return false }
        return [.serializationFailure, .deadlockDetected, .lockNotAvailable].contains(sqlState)
    }

    /// Whether the server cannot be reached at the moment, so that a new connection is needed.
    public var isConnectionLoss: Bool {
        if [.connectionFailed, .connectionLost, .connectionStale, .commitUncertain].contains(code) { return true }
        guard let sqlState else { return false }
        return sqlState.isClass("08")
            || [.adminShutdown, .crashShutdown, .cannotConnectNow].contains(sqlState)
    }

    /// Whether anything of the transaction under way was kept, and what to do, for a person; nil where there was none.
    public var consequence: String? {
        switch code {
        case .installationMissing, .installationTooOld, .clusterInUse, .clusterDirectory, .clusterProgram,
            .clusterUnresponsive, .clusterUnsafe:
            nil
        case .commitUncertain:
            "Whether the step under way was kept is not known; do the same again: what was kept is recognised."
        case .connectionFailed, .connectionStale, .connectionClosed, .poolExhausted, .poolClosed, .statementCancelled:
            "Nothing of the step under way was sent, so nothing of it was kept; do the same again."
        case .connectionLost, .statementTimeout:
            "The step under way was taken back, so nothing of it was kept; do the same again."
        case .statementFailed, .transactionAborted, .columnMissing, .columnNull, .columnUnreadable, .rowCount,
            .parameterUnusable, .copyMalformed:
            "Nothing of the step under way was kept."
        }
    }

    /// Whether the server has run out of disk, memory or connections (class 53): shed load, try later.
    public var isOutOfResources: Bool {
        sqlState?.isClass("53") == true
    }
}

extension PostgresError {
    /// The kinds of failure; a number is never used twice.
    public enum Code: String, Sendable, CaseIterable {
        /// No connection could be made.
        case connectionFailed = "PG101"
        /// The connection broke in the middle of a transaction, which the server rolls back.
        case connectionLost = "PG102"
        /// The connection broke while COMMIT was on its way: look the key up before answering.
        case commitUncertain = "PG103"
        /// The connection was found broken before the transaction began; nothing was sent.
        case connectionStale = "PG104"
        /// The connection was closed by this program.
        case connectionClosed = "PG105"
        /// The server refused a statement.
        case statementFailed = "PG110"
        /// The statement was ended by `statement_timeout` or by an administrator.
        case statementTimeout = "PG111"
        /// A statement was not sent because its task is cancelled.
        case statementCancelled = "PG112"
        /// COMMIT had nothing to commit: an earlier failure was swallowed or the body ended the transaction.
        case transactionAborted = "PG113"
        /// The result has no column of that name.
        case columnMissing = "PG120"
        /// A column that must have a value is NULL.
        case columnNull = "PG121"
        /// The column's value does not have the type asked for.
        case columnUnreadable = "PG122"
        /// The result has more or fewer rows than the caller stands for.
        case rowCount = "PG123"
        /// A value cannot be sent to PostgreSQL.
        case parameterUnusable = "PG124"
        /// A binary COPY stream is not laid out as announced.
        case copyMalformed = "PG130"
        /// No connection of the pool became free within the longest wait.
        case poolExhausted = "PG140"
        /// The pool was closed by this program.
        case poolClosed = "PG141"
        /// PostgreSQL's server programs were not found.
        case installationMissing = "PG150"
        /// PostgreSQL's server programs are older than version 15.
        case installationTooOld = "PG151"
        /// Another process runs the cluster of this directory.
        case clusterInUse = "PG152"
        /// The directory of the cluster cannot be used as it is.
        case clusterDirectory = "PG153"
        /// A server program ended with a failure.
        case clusterProgram = "PG154"
        /// The server did not answer, or did not stop, in time.
        case clusterUnresponsive = "PG155"
        /// The server's settings or the role's rights endanger the data.
        case clusterUnsafe = "PG156"
    }
}

extension PostgresError: CustomStringConvertible {
    /// The code, the server's condition if there is one, and the sentence.
    public var description: String {
        guard let sqlState else { return "\(code.rawValue): \(message)" }
        return "\(code.rawValue) (SQLSTATE \(sqlState.code)): \(message)"
    }
}
