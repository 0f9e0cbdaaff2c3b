import Crypto
public import Postgres
public import SQLFiles

/// Brings the schema to the version this program needs.
public struct Migrator: Sendable {
    private let settings: ConnectionSettings
    private let scripts: [SQLFile]

    /// A migrator that works as the owner of the schema.
    public init(owner settings: ConnectionSettings, scripts: [SQLFile] = Migration.all) {
        // Another migrator may take its time, and so may building an index.
        var patient = settings
        patient.lockTimeout = 0
        patient.statementTimeout = 0
        self.settings = patient
        self.scripts = scripts
    }

    /// Applies what is missing, each script in a transaction of its own, while no other migrator runs.
    ///
    /// Throws `schemaAhead` or `schemaChanged` before anything is applied.
    /// - Parameter daemonRole: The role the daemon works as; it is given what its work needs.
    /// - Returns: The names of the scripts applied, in order.
    public func migrate(daemonRole: String) async throws -> [String] {
        let connection = try await Connection.open(settings)
        return try await closing(connection) {
            _ = try await connection.autocommit { session in try session.query(Query.migrationLock.text).count }
            let missing = try await pending(on: connection)
            for script in missing { try await apply(script, on: connection) }
            try await connection.write { session in
                _ = try session.query(
                    Query.settingSet.text, ["clausewatch.daemon_role", .text(daemonRole)])
                try session.run(Query.roleGrant.text)
            }
            return missing.map(\.name)
        }
    }

    /// The names of the scripts that ``migrate(daemonRole:)`` would apply.
    public func pending() async throws -> [String] {
        let connection = try await Connection.open(settings)
        return try await closing(connection) { try await pending(on: connection).map(\.name) }
    }

    /// Whether no migration was ever applied to the database.
    public func isNew() async throws -> Bool {
        let connection = try await Connection.open(settings)
        return try await closing(connection) {
            try await connection.read { session in try SchemaState.applied(in: session).isEmpty }
        }
    }

    private func closing<Value>(
        _ connection: Connection, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await body()
            await connection.close()
            return value
        } catch {
            await connection.close()
            throw error
        }
    }

    private func pending(on connection: Connection) async throws -> [SQLFile] {
        let applied = try await connection.read { session in try SchemaState.applied(in: session) }
        try SchemaState(applied: applied, scripts: scripts).check(allowingBehind: true)
        return Array(scripts.dropFirst(applied.count))
    }

    private func apply(_ script: SQLFile, on connection: Connection) async throws {
        let version = (scripts.firstIndex(of: script) ?? 0) + 1
        try await connection.write { session in
            try session.run(Query.migrationTableCreate.text)
            try session.run(script.text)
            _ = try session.query(
                Query.migrationInsert.text, [.int(version), .text(script.name), .text(script.checksum)])
        }
    }
}

extension SQLFile {
    /// The SHA-256 of the text in hexadecimal.
    var checksum: String { SourceFile.hexadecimal(Array(SHA256.hash(data: Array(text.utf8)))) }
}
