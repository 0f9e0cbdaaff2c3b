import Glibc
import Postgres
import Store

/// The database the program works on: the one it is told, or a private cluster it looks after itself.
struct Database: Sendable {
    /// How the owner of the schema connects; only migrations do.
    let owner: ConnectionSettings
    /// How the daemon's work connects.
    let daemon: ConnectionSettings
    /// The role of the daemon's work.
    let role: String
    /// The private cluster; nil when the database is somebody else's.
    let cluster: PrivateCluster?

    /// For a command: a private cluster that runs already is used, one that does not runs for the command's length.
    static func open(_ settings: Settings) async throws -> Database {
        try await open(settings) { try await PrivateCluster.join($0) }
    }

    /// For the daemon: the private cluster is this process's own, and a second daemon on it is refused.
    static func start(_ settings: Settings) async throws -> Database {
        try await open(settings) { try await PrivateCluster.start($0) }
    }

    private static func open(
        _ settings: Settings, _ cluster: (ClusterSettings) async throws -> PrivateCluster
    ) async throws -> Database {
        guard let url = try settings.secret(.databaseURL, orFile: .databaseURLFile) else {
            let cluster = try await cluster(
                ClusterSettings(
                    directory: try settings.requiredText(.dataDirectory),
                    binaries: settings.text(.postgresBinaries), account: settings.text(.postgresAccount)))
            return Database(
                owner: cluster.ownerSettings, daemon: cluster.daemonSettings, role: PrivateCluster.daemonRole,
                cluster: cluster)
        }
        let owner = try settings.secret(.databaseOwnerURL, orFile: .databaseOwnerURLFile) ?? url
        let daemon = ConnectionSettings(target: url)
        let connection = try await Connection.open(daemon)
        let role = try await connection.read { session in
            try session.query("SELECT current_user::text AS role").only().string("role")
        }
        await connection.close()
        return Database(owner: ConnectionSettings(target: owner), daemon: daemon, role: role, cluster: nil)
    }

    /// Runs `body` and lets go of the cluster afterwards, whatever happens.
    func closing<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            let value = try await body()
            try await cluster?.leave()
            return value
        } catch {
            try? await cluster?.leave()
            throw error
        }
    }
}
