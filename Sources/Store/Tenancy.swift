public import Postgres

extension Store {
    /// Runs `body` in a read-only transaction that sees the rows of one authority and of no other.
    ///
    /// Row-level security of the database holds it to that (m023_isolation).
    public func read<Value: Sendable>(
        _ authority: Authority, _ body: @Sendable (Session) throws -> Value
    ) async throws -> Value {
        try await pool.read(authority.setting, body)
    }

    /// Runs `body` in a transaction that sees and writes the rows of one authority and of no other, again up to
    /// `retries` times when the server says that this may help.
    public func write<Value: Sendable>(
        _ authority: Authority, retries: Int = 0, _ body: @Sendable (Session) throws -> Value
    ) async throws -> Value {
        try await pool.write(authority.setting, retries: retries, body)
    }
}

extension Authority {
    /// What makes a transaction that of this authority.
    var setting: TransactionSetting { TransactionSetting("clausewatch.authority", id) }
}
