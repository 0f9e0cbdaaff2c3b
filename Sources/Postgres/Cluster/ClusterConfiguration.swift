import FoundationEssentials
import Glibc

/// The server's three configuration files, written anew at every start.
///
/// Sign-in is `peer` with a map: the kernel vouches for the account at the other end of the socket, and only the
/// daemon's own account and root may act as the three roles. Plain `peer` would ask a daemon run as root for a role
/// `root`; `trust` would rest on the folder's permissions alone.
struct ClusterConfiguration {
    let layout: ClusterLayout
    /// The account that connects: this process's own.
    let client: ServerAccount
    /// Settings that override the ones here.
    let overrides: [String: String]

    private static let settings = [
        ("listen_addresses", ""), ("port", "5432"), ("unix_socket_permissions", "0700"),
        ("max_connections", "40"), ("shared_buffers", "64MB"), ("jit", "off"), ("max_wal_size", "512MB"),
        ("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on"), ("wal_compression", "on"),
        ("client_connection_check_interval", "5s"), ("timezone", "UTC"), ("lc_messages", "C"),
        ("cluster_name", "clausewatch"),
        // A file a weekday, overwritten a week later. Errors of statements are the daemon's to report: they and their
        // details may hold values.
        ("logging_collector", "on"), ("log_filename", "postgres-%a.log"), ("log_rotation_age", "1d"),
        ("log_rotation_size", "0"), ("log_truncate_on_rotation", "on"), ("log_timezone", "UTC"),
        ("log_min_messages", "log"), ("log_min_error_statement", "panic"), ("log_error_verbosity", "terse"),
        ("log_parameter_max_length", "0"), ("log_parameter_max_length_on_error", "0"),
    ]

    /// The arguments that make `postgres` use these files.
    var arguments: [String] {
        ["-D", layout.data, "-c", "config_file=\(path("postgresql.conf"))"]
    }

    func write() throws {
        let places = [
            ("unix_socket_directories", layout.socket), ("log_directory", layout.log),
            ("hba_file", path("pg_hba.conf")), ("ident_file", path("pg_ident.conf")),
        ]
        let extra = overrides.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let lines = (Self.settings + places + extra).map { name, value in "\(name) = \(quoted(value))" }
        try write("postgresql.conf", ["# Written by clausewatch at every start; changes are lost."] + lines)
        try write("pg_hba.conf", ["local all all peer map=clausewatch"])
        let accounts = client.name == "root" ? ["root"] : [client.name, "root"]
        try write(
            "pg_ident.conf",
            accounts.flatMap { account in ClusterRoles.all.map { "clausewatch \"\(account)\" \($0)" } })
    }

    private func write(_ name: String, _ lines: [String]) throws {
        do {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path(name)), options: .atomic)
        } catch {
            throw PostgresError(.clusterDirectory, "the file \(path(name)) cannot be written: \(Self.cause(of: error))")
        }
        // Nothing in it is secret, and the server's account has to read it whatever the daemon's umask is.
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path(name))
    }

    private static func cause(of error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileWriteOutOfSpace: String(cString: strerror(ENOSPC))
        case .fileWriteNoPermission: String(cString: strerror(EACCES))
        case .fileWriteVolumeReadOnly: String(cString: strerror(EROFS))
        default: "\(error)"
        }
    }

    private func path(_ name: String) -> String {
        "\(layout.configuration)/\(name)"
    }

    private func quoted(_ value: String) -> String {
        "'" + value.replacing("'", with: "''") + "'"
    }
}
