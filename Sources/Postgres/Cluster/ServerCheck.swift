/// Looks whether a server and the daemon's role there may be trusted with the data.
public struct ServerCheck: Sendable {
    /// The lowest safe minor release of each major one: before it `INSERT … ON CONFLICT DO UPDATE` reads rows past
    /// row-level security (CVE-2026-120154).
    private static let safeMinors = [15: 20, 16: 16, 17: 12, 18: 7]

    /// Remarks for the log: outdated release, no data checksums.
    public let warnings: [String]

    /// Looks at the server through the daemon's own role.
    ///
    /// An error `clusterUnsafe` when the role bypasses row-level security or, unless `isDurable` is false, when the
    /// server may lose what it has committed.
    public init(_ settings: ConnectionSettings, isDurable: Bool = true) async throws {
        let connection = try await Connection.open(settings)
        let (faults, warnings) = try await connection.read { session in
            let row = try session.query(Self.question).only()
            return (try Self.faults(row, isDurable), try Self.warnings(row))
        }
        await connection.close()
        guard faults.isEmpty else {
            throw PostgresError(.clusterUnsafe, "the database endangers the data: \(faults.joined(separator: "; "))")
        }
        self.warnings = warnings
    }

    private static let question = """
        SELECT current_user::text AS role, rolsuper, rolbypassrls, current_setting('fsync')::boolean AS fsync,
            current_setting('full_page_writes')::boolean AS full_page_writes,
            current_setting('data_checksums')::boolean AS data_checksums,
            current_setting('server_version_num')::integer AS version
        FROM pg_roles WHERE rolname = current_user
        """

    private static func faults(_ row: Row, _ isDurable: Bool) throws(PostgresError) -> [String] {
        let role = try row.string("role")
        var faults: [String] = []
        if try row.bool("rolsuper") { faults.append("the role \(role) is a superuser (ALTER ROLE … NOSUPERUSER)") }
        if try row.bool("rolbypassrls") {
            faults.append("the role \(role) bypasses row-level security (ALTER ROLE … NOBYPASSRLS)")
        }
        guard isDurable else { return faults }
        for setting in ["fsync", "full_page_writes"] where try !row.bool(setting) {
            faults.append("\(setting) is off (set it to on in postgresql.conf)")
        }
        return faults
    }

    private static func warnings(_ row: Row) throws(PostgresError) -> [String] {
        var warnings: [String] = []
        let (major, minor) = try row.int("version").quotientAndRemainder(dividingBy: 10_000)
        if let safe = safeMinors[major], minor < safe {
            warnings.append("PostgreSQL \(major).\(minor) lacks security fixes; update to \(major).\(safe) or newer")
        }
        if try !row.bool("data_checksums") {
            warnings.append("data checksums are off; pg_checksums --enable turns them on while the server is stopped")
        }
        return warnings
    }
}
