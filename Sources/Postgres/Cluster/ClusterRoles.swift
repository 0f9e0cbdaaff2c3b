/// Who may do what in a private cluster.
enum ClusterRoles {
    /// The superuser of the cluster: creates databases, never used for the daemon's work.
    static let admin = "clausewatch_admin"
    /// Owns the database and all tables, runs the migrations; no superuser.
    static let owner = "clausewatch_owner"
    /// Does the daemon's work and owns nothing, so that row-level security holds for it.
    static let daemon = "clausewatch"
    static let database = "clausewatch"

    static let all = [admin, owner, daemon]

    private static let powerless = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"

    static let statements = [
        "CREATE ROLE \(owner) \(powerless)",
        "CREATE ROLE \(daemon) \(powerless)",
        "CREATE DATABASE \(database) OWNER \(owner)",
        "REVOKE ALL ON DATABASE \(database) FROM PUBLIC",
        "GRANT CONNECT ON DATABASE \(database) TO \(daemon)",
    ]
}
