public import Postgres

/// Runs `body` with a database of its own, copied from `template` if one is named, and drops it afterwards.
///
/// The settings sign in as the database's owner; `with(user: "clausewatch")` gives those of the daemon's role.
public func withFreshDatabase<Value>(
    template: String? = nil, _ body: (ConnectionSettings) async throws -> Value
) async throws -> Value {
    let cluster = try await TestCluster.current.cluster()
    let name = "fresh_\(UInt64.random(in: 0 ... .max))"
    try await FreshDatabase.create(name, template: template, in: cluster)
    do {
        let value = try await body(cluster.ownerSettings.with(database: name))
        try await FreshDatabase.drop(name, in: cluster)
        return value
    } catch {
        try await FreshDatabase.drop(name, in: cluster)
        throw error
    }
}

/// A database that lives as long as one test.
enum FreshDatabase {
    static func create(_ name: String, template: String?, in cluster: PrivateCluster) async throws {
        let source = template.map { " TEMPLATE \($0)" } ?? ""
        try await administer(cluster) { try $0.run("CREATE DATABASE \(name) OWNER clausewatch_owner\(source)") }
    }

    /// Ends what is still connected to it.
    static func drop(_ name: String, in cluster: PrivateCluster) async throws {
        try await administer(cluster) { try $0.run("DROP DATABASE \(name) WITH (FORCE)") }
    }

    private static func administer(
        _ cluster: PrivateCluster, _ body: @Sendable (Session) throws -> Void
    ) async throws {
        var settings = cluster.adminSettings
        // Many tests at once may have to wait for the disk, or for each other.
        settings.statementTimeout = 60_000
        settings.lockTimeout = 60_000
        let connection = try await Connection.open(settings)
        try await connection.autocommit(body)
        await connection.close()
    }
}

extension ConnectionSettings {
    /// The same for the cluster's superuser, whom row-level security does not hold to one authority.
    public var unconfined: ConnectionSettings { with(user: "clausewatch_admin") }
}
