extension Session {
    /// Lets other transactions see the state of the database that this one sees, for as long as this one lasts; gives
    /// the name to join it by.
    public func exportSnapshot() throws(PostgresError) -> String {
        try query("SELECT pg_export_snapshot() AS snapshot").only().string("snapshot")
    }

    /// Sees what the transaction sees that exported a snapshot; before anything else is asked in this one.
    public func join(snapshot: String) throws(PostgresError) {
        // The statement takes no parameter.
        let name = snapshot.filter { $0.isHexDigit || $0 == "-" }
        try run("SET TRANSACTION SNAPSHOT '\(name)'")
    }
}
