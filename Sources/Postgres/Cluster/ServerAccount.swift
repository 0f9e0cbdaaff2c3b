import Glibc

/// The account of the operating system that the server programs run under; PostgreSQL refuses to run as root.
struct ServerAccount: Sendable, Hashable {
    let name: String
    let user: uid_t
    let group: gid_t

    /// This process's own account.
    static func current() throws(PostgresError) -> ServerAccount {
        guard let entry = getpwuid(geteuid()) else {
            throw PostgresError(
                .clusterDirectory,
                "the user id \(geteuid()) has no account; PostgreSQL needs one, so run the daemon under an account of "
                    + "/etc/passwd")
        }
        return ServerAccount(entry.pointee)
    }

    /// The own account, or for root the one named, else `postgres`, else `nobody`.
    static func forServer(named name: String?) throws(PostgresError) -> ServerAccount {
        let own = try current()
        guard own.user == 0 else { return own }
        for candidate in name.map({ [$0] }) ?? ["postgres", "nobody"] {
            guard let entry = getpwnam(candidate), entry.pointee.pw_uid != 0 else { continue }
            return ServerAccount(entry.pointee)
        }
        throw PostgresError(
            .clusterDirectory,
            "PostgreSQL does not run as root, and the account \(name ?? "postgres") that it should run under does "
                + "not exist or is root too; create it or name another one in the settings")
    }

    private init(_ entry: passwd) {
        name = String(cString: entry.pw_name)
        user = entry.pw_uid
        group = entry.pw_gid
    }

    /// Whether programs have to change to this account first.
    var isOther: Bool { user != geteuid() }
}
