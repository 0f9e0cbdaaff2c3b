import Postgres
import SQLFiles
import Store
import TestSupport
import Testing

@Suite struct MigratorTests {
    @Test func `migrating applies every script once and a second run applies none`() async throws {
        try await withFreshDatabase { owner in
            let migrator = Migrator(owner: owner)
            let wanted = try await migrator.pending()
            let first = try await migrator.migrate(daemonRole: "clausewatch")
            let left = try await migrator.pending()
            let second = try await migrator.migrate(daemonRole: "clausewatch")
            #expect([wanted, first, left, second] == [Migration.all.map(\.name), Migration.all.map(\.name), [], []])
        }
    }

    @Test func `two migrators at once apply every script once`() async throws {
        try await withFreshDatabase { owner in
            let migrator = Migrator(owner: owner)
            async let first = migrator.migrate(daemonRole: "clausewatch")
            async let second = migrator.migrate(daemonRole: "clausewatch")
            let applied = try await [first, second].sorted { $0.count < $1.count }
            #expect(applied == [[], Migration.all.map(\.name)])
        }
    }

    @Test func `a schema that is behind is refused with what to run`() async throws {
        try await withFreshDatabase { owner in
            _ = try await Migrator(owner: owner).migrate(daemonRole: "clausewatch")
            try await Connection.open(owner).write { session in
                try session.run("DELETE FROM schema_migration WHERE version = \(Migration.all.count)")
            }
            let error = try await schemaError(owner)
            #expect(error?.code == .schemaBehind)
            #expect(error?.message.contains("clausewatch migrate") == true)
        }
    }

    @Test func `a schema that is ahead is refused with its unknown migration`() async throws {
        try await withFreshDatabase { owner in
            _ = try await Migrator(owner: owner).migrate(daemonRole: "clausewatch")
            try await Connection.open(owner).write { session in
                try session.run("INSERT INTO schema_migration VALUES (999, 'm999_later', 'x')")
            }
            let error = try await schemaError(owner)
            #expect(error?.code == .schemaAhead)
            #expect(error?.message.contains("m999_later") == true)
        }
    }

    @Test func `a migration whose text changed after it was applied is refused`() async throws {
        try await withFreshDatabase { owner in
            _ = try await Migrator(owner: owner).migrate(daemonRole: "clausewatch")
            try await Connection.open(owner).write { session in
                try session.run("UPDATE schema_migration SET checksum = 'other' WHERE version = 2")
            }
            #expect(try await schemaError(owner)?.code == .schemaChanged)
            await #expect(throws: StoreError.self) {
                try await Migrator(owner: owner).migrate(daemonRole: "clausewatch")
            }
        }
    }

    private func schemaError(_ owner: ConnectionSettings) async throws -> StoreError? {
        let pool = ConnectionPool(owner, limit: 1)
        defer { Task { await pool.close() } }
        return await #expect(throws: StoreError.self) { try await Store(pool: pool).checkSchema() }
    }
}
