/// A five-character condition code of PostgreSQL (manual, appendix A).
public struct SQLState: Sendable, Hashable {
    /// The five characters, such as `23505`.
    public let code: String

    /// The condition with that code.
    public init(_ code: String) {
        self.code = code
    }

    /// Whether the code belongs to that two-character class, such as `08`.
    public func isClass(_ prefix: String) -> Bool {
        code.hasPrefix(prefix)
    }

    /// 23505: the key is taken.
    public static let uniqueViolation = SQLState("23505")
    /// 25006: the server or the transaction is read-only; after a failover the hosts must be resolved again.
    public static let readOnlyTransaction = SQLState("25006")
    /// 40001: a concurrent transaction got in the way; run this one again.
    public static let serializationFailure = SQLState("40001")
    /// 40P01: two transactions waited for each other; run this one again.
    public static let deadlockDetected = SQLState("40P01")
    /// 42501: the role lacks the right, or row-level security refused the row.
    public static let insufficientPrivilege = SQLState("42501")
    /// 53100: the server's disk is full.
    public static let diskFull = SQLState("53100")
    /// 55P03: a lock was not to be had within `lock_timeout`.
    public static let lockNotAvailable = SQLState("55P03")
    /// 57014: the statement was cancelled, by request or by `statement_timeout`.
    public static let queryCanceled = SQLState("57014")
    /// 57P01: the server stops or an administrator ended the connection.
    public static let adminShutdown = SQLState("57P01")
    /// 57P02: another server process crashed.
    public static let crashShutdown = SQLState("57P02")
    /// 57P03: the server is starting up or shutting down.
    public static let cannotConnectNow = SQLState("57P03")
}
