import CLibPQ

/// The settings of a connection as libpq's keywords and values, later ones overriding earlier ones.
struct ConnectionKeywords {
    private(set) var pairs: [(keyword: String, value: String)] = []

    init(_ settings: ConnectionSettings) throws(PostgresError) {
        // libpq expands the first `dbname` when it is a URL or a `key=value` string.
        add("dbname", settings.target)
        add("host", settings.host)
        add("port", settings.port.map { String($0) })
        add("user", settings.user)
        add("password", settings.password)
        add("dbname", settings.database)
        add("application_name", settings.applicationName)
        add("connect_timeout", String(settings.connectTimeout))
        add("tcp_user_timeout", String(settings.tcpUserTimeout))
        add("keepalives_idle", "10")
        add("keepalives_interval", "3")
        add("keepalives_count", "3")
        add("client_encoding", "UTF8")
        add("options", try Self.options(settings))
    }

    private mutating func add(_ keyword: String, _ value: String?) {
        guard let value else { return }
        pairs.append((keyword, value))
    }

    /// The server settings of the connection: those of the target first, so that ours win.
    private static func options(_ settings: ConnectionSettings) throws(PostgresError) -> String {
        let ours = [
            ("TimeZone", "UTC"), ("DateStyle", "ISO"), ("IntervalStyle", "iso_8601"), ("bytea_output", "hex"),
            ("synchronous_commit", "on"), ("statement_timeout", String(settings.statementTimeout)),
            ("lock_timeout", String(settings.lockTimeout)),
            ("idle_in_transaction_session_timeout", String(settings.idleInTransactionTimeout)),
        ]
        let given = try settings.target.flatMap { target throws(PostgresError) in try self.given(in: target) }
        return ([given].compactMap(\.self) + ours.map { "-c \($0)=\($1)" }).joined(separator: " ")
    }

    private static func given(in target: String) throws(PostgresError) -> String? {
        guard target.contains("=") || target.contains("://") else { return nil }
        guard let parsed = PQconninfoParse(target, nil) else {
            throw PostgresError(
                .connectionFailed,
                "the database setting is neither a postgresql:// URL nor a list of key=value pairs; "
                    + "write for example postgresql://user@host/database")
        }
        defer { PQconninfoFree(parsed) }
        var option = parsed
        while let keyword = option.pointee.keyword {
            if String(cString: keyword) == "options", let value = option.pointee.val { return String(cString: value) }
            option += 1
        }
        return nil
    }
}
