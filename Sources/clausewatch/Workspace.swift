import Assessment
import FoundationEssentials
import Glibc
import Logging
import Postgres
import Store

/// An open store, for the length of a command or of the daemon.
struct Workspace: Sendable {
    let store: Store
    let database: Database
    /// Who works, as the audit log names it.
    let actor: String

    /// Opens the store for a command; throws when the schema is not the one this program needs.
    static func open(_ settings: Settings) async throws -> Workspace {
        let rules = try settings.flagRules()
        return try await make(settings, rules, in: Database.open(settings))
    }

    /// Opens the store for the daemon.
    static func start(_ settings: Settings, logger: Logger) async throws -> Workspace {
        let rules = try settings.flagRules()
        return try await make(settings, rules, in: Database.start(settings, logger: logger))
    }

    private static func make(
        _ settings: Settings, _ rules: FlagRules, in database: Database
    ) async throws -> Workspace {
        do {
            let pool = ConnectionPool(database.daemon, limit: try settings.number(.databaseConnections))
            do {
                let store = Store(pool: pool, rules: rules)
                try await checkSchema(of: store, in: database)
                let personKeys = try PersonKeyFile(settings, in: database)
                if settings.text(.personKeyFile) == nil { try await personKeys?.makeFirst(for: store) }
                _ = try personKeys?.read()
                let accountKey = try AccountKeyFile.key(settings, in: database)
                return Workspace(
                    store: Store(
                        pool: pool, rules: rules, personKeys: { try personKeys?.read() }, accountKey: accountKey),
                    database: database, actor: "cli:" + account())
            } catch {
                await pool.close()
                throw database.room?.explained(error) ?? error
            }
        } catch {
            try? await database.closing {}
            throw error
        }
    }

    /// A private cluster that was just made has no schema yet; nobody else could make it.
    private static func checkSchema(of store: Store, in database: Database) async throws {
        do {
            try await store.checkSchema()
        } catch let error as StoreError where error.code == .schemaBehind && database.cluster != nil {
            let migrator = Migrator(owner: database.owner)
            guard try await migrator.isNew() else { throw error }
            _ = try await migrator.migrate(daemonRole: database.role)
            try await store.checkSchema()
        }
    }

    /// Runs `body`, then closes the connections and lets go of the cluster, whatever happens.
    func closing<Value>(_ body: () async throws -> Value) async throws -> Value {
        try await database.closing {
            do {
                let value = try await body()
                await store.pool.close()
                return value
            } catch {
                await store.pool.close()
                throw error
            }
        }
    }

    private static func account() -> String {
        guard let entry = getpwuid(getuid()) else { return String(getuid()) }
        return String(cString: entry.pointee.pw_name)
    }
}
