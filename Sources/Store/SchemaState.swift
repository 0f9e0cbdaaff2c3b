import Postgres
import SQLFiles

/// How the schema of a database stands to the scripts of this program.
struct SchemaState {
    /// A migration that was applied.
    struct Applied: Sendable {
        var name: String
        var checksum: String
    }

    var applied: [Applied]
    var scripts: [SQLFile]

    static func applied(in session: Session) throws -> [Applied] {
        guard try session.query(Query.migrationTableExists.text).only().bool("present") else { return [] }
        return try session.query(Query.migrationList.text).map { row in
            Applied(name: try row.string("name"), checksum: try row.string("checksum"))
        }
    }

    func check(allowingBehind: Bool) throws {
        guard applied.count <= scripts.count else {
            let extra = applied.dropFirst(scripts.count).map(\.name).joined(separator: ", ")
            throw StoreError(
                .schemaAhead,
                "The database is ahead of this program: it has \(extra), which this program does not know. "
                    + "Run the newer clausewatch that made it, or restore the backup taken before the upgrade.")
        }
        for (done, script) in zip(applied, scripts)
        where done.name != script.name || done.checksum != script.checksum {
            throw StoreError(
                .schemaChanged,
                "Migration \(done.name) in the database is not the \(script.name) of this program: an applied "
                    + "migration must never change. Run a clausewatch built from released files.")
        }
        guard allowingBehind || applied.count == scripts.count else {
            let missing = scripts.dropFirst(applied.count).map(\.name).joined(separator: ", ")
            throw StoreError(
                .schemaBehind,
                "The database is behind this program: \(missing) not applied. Back up, then run: "
                    + "clausewatch migrate (add --dry-run to see what it would do).")
        }
    }
}

extension Store {
    /// Throws `schemaBehind`, `schemaAhead` or `schemaChanged` unless the schema is the one this program needs.
    public func checkSchema() async throws {
        let applied = try await pool.read { session in try SchemaState.applied(in: session) }
        try SchemaState(applied: applied, scripts: Migration.all).check(allowingBehind: false)
    }
}
