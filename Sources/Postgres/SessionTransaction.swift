import CLibPQ

extension Session {
    /// How a body's statements are bound together.
    enum Transaction: String {
        /// One snapshot for all statements: a report is never half old, half new.
        case read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case write = "BEGIN READ WRITE"
        case autocommit = ""
    }

    var isIdle: Bool {
        PQstatus(pointer) == CONNECTION_OK && PQtransactionStatus(pointer) == PQTRANS_IDLE
    }

    func begin(_ kind: Transaction, _ setting: TransactionSetting?) throws(PostgresError) {
        guard kind != .autocommit else { return }
        do {
            let script = [kind.rawValue, setting?.statement].compactMap(\.self).joined(separator: "; ")
            _ = try rows(PQexec(pointer, script))
        } catch {
            guard PQstatus(pointer) == CONNECTION_BAD else { throw error }
            throw PostgresError(
                .connectionStale, "the connection was lost before the transaction began", sqlState: error.sqlState)
        }
    }

    /// Sets a parameter for what is left of the transaction, or until it is set again.
    public func set(_ setting: TransactionSetting) throws(PostgresError) {
        try run(setting.statement)
    }

    func commit(_ kind: Transaction) throws(PostgresError) {
        let status = PQtransactionStatus(pointer)
        if kind == .autocommit {
            guard status != PQTRANS_IDLE else { return }
            throw PostgresError(.transactionAborted, "a transaction was begun in autocommit and not ended")
        }
        guard status != PQTRANS_IDLE else {
            throw PostgresError(.transactionAborted, "the body ended the transaction that was begun for it")
        }
        let result = PQexec(pointer, "COMMIT")
        // COMMIT of a failed transaction is answered with success and the tag ROLLBACK.
        let isRolledBack = PQcmdStatus(result).map { String(cString: $0) == "ROLLBACK" } ?? false
        do {
            _ = try rows(result)
        } catch {
            guard PQstatus(pointer) == CONNECTION_BAD else { throw error }
            throw PostgresError(
                .commitUncertain, "the connection broke during COMMIT; whether it took effect is not known",
                sqlState: error.sqlState)
        }
        guard !isRolledBack else {
            throw PostgresError(
                .transactionAborted, "a statement failed earlier in the transaction, so nothing was committed")
        }
    }

    /// Runs `body` in a read-only transaction of its own; only for work that is in none.
    public func read<Value>(_ setting: TransactionSetting?, _ body: (Session) throws -> Value) throws -> Value {
        do {
            try begin(.read, setting)
            let value = try body(self)
            try commit(.read)
            return value
        } catch {
            rollBack()
            throw error
        }
    }

    /// Leaves the connection idle if that is possible; `isIdle` tells.
    func rollBack() {
        guard PQstatus(pointer) == CONNECTION_OK, PQtransactionStatus(pointer) != PQTRANS_IDLE else { return }
        PQclear(PQexec(pointer, "ROLLBACK"))
    }
}
