/// How to reach a database and what a connection to it may cost; no description of it shows a password.
public struct ConnectionSettings: Sendable {
    /// A `postgresql://` URL or a `key=value` string, several hosts and `target_session_attrs` included; nil when the
    /// parts below say it all. Parts that are set override it.
    public var target: String?
    /// The host, its address, or the directory of its Unix socket; nil for libpq's default.
    public var host: String?
    /// The port; nil for libpq's default, 5432.
    public var port: Int?
    /// The role; nil for libpq's default.
    public var user: String?
    /// The database; nil for libpq's default.
    public var database: String?
    /// The password; nil where none is needed.
    public var password: String?
    /// The name the server shows for the connection.
    public var applicationName = "clausewatch"
    /// The longest time to connect, in seconds for each host.
    public var connectTimeout = 3
    /// The longest time that sent data may stay unacknowledged before the connection counts as lost, in milliseconds.
    public var tcpUserTimeout = 5_000
    /// The longest run of one statement, in milliseconds; 0 for no limit.
    public var statementTimeout = 10_000
    /// The longest wait for one lock, in milliseconds; less than `statementTimeout`; 0 for no limit.
    public var lockTimeout = 2_000
    /// The longest pause inside a transaction, in milliseconds; 0 for no limit.
    public var idleInTransactionTimeout = 30_000
    /// Receives the server's notices and warnings, one sentence each; they are dropped by default.
    public var onNotice: @Sendable (String) -> Void = { _ in }

    /// The database that a URL or a `key=value` string names.
    public init(target: String) {
        self.target = target
    }

    /// The database at a host or socket directory.
    public init(
        host: String, port: Int? = nil, user: String? = nil, database: String? = nil, password: String? = nil
    ) {
        self.host = host
        self.port = port
        self.user = user
        self.database = database
        self.password = password
    }

    /// The same settings for another database of the server.
    public func with(database: String) -> ConnectionSettings {
        var copy = self
        copy.database = database
        return copy
    }

    /// The same settings for another role.
    public func with(user: String, password: String? = nil) -> ConnectionSettings {
        var copy = self
        copy.user = user
        copy.password = password
        return copy
    }
}

extension ConnectionSettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The parts without the password and without the target, which may hold one.
    public var description: String {
        let parts = [
            ("host", host), ("port", port.map { String($0) }), ("user", user), ("database", database),
            ("target", target.map { _ in "(not shown)" }), ("password", password.map { _ in "(not shown)" }),
        ]
        return parts.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: " ")
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// Only `description`, so that a dump shows no password either.
    public var customMirror: Mirror { Mirror(self, children: ["settings": description]) }
}
