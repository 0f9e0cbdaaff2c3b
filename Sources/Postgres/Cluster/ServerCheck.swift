/// Looks whether a server and the daemon's role there may be trusted with the data.
public struct ServerCheck: Sendable {
    /// The lowest safe minor release of each major one: before it `INSERT … ON CONFLICT DO UPDATE` reads rows past
    /// row-level security (CVE-2026-120154).
    private static let safeMinors = [15: 20, 16: 16, 17: 12, 18: 7]

    /// The daemon's role.
    public let role: String
    /// Remarks for the log: outdated release, no data checksums.
    public let warnings: [String]

    /// Looks at the server through the daemon's own role.
    ///
    /// An error `clusterUnsafe` when the role bypasses row-level security, when the server may lose what it has
    /// committed, unless `isDurable` is false, and when its release lets others' rows be read, unless `takesOutdated`.
    public init(_ settings: ConnectionSettings, isDurable: Bool = true, takesOutdated: Bool) async throws {
        let connection = try await Connection.open(settings)
        let (role, faults, warnings) = try await connection.read { session in
            let row = try session.query(Self.question).only()
            let outdated = Self.outdated(try row.int("version"))
            return (
                try row.string("role"), try Self.faults(row, isDurable) + (takesOutdated ? [] : outdated),
                (takesOutdated ? outdated : []) + (try Self.warnings(row))
            )
        }
        await connection.close()
        self.role = role
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

    /// What is said of a release that lets rows be read past row-level security.
    static func outdated(_ version: Int) -> [String] {
        let (major, minor) = version.quotientAndRemainder(dividingBy: 10_000)
        guard let safe = safeMinors[major], minor < safe else { return [] }
        return [
            "PostgreSQL \(major).\(minor) can let one authority's rows be read for another (CVE-2026-120154); update "
                + "to \(major).\(safe) or newer"
        ]
    }

    private static func warnings(_ row: Row) throws(PostgresError) -> [String] {
        var warnings: [String] = []
        if try !row.bool("data_checksums") {
            warnings.append("data checksums are off; pg_checksums --enable turns them on while the server is stopped")
        }
        return warnings
    }
}
