public import Postgres

/// Creates a database for `body`, from `template` if one is named, and drops it afterwards.
public func withFreshDatabase<Value>(
    template: String? = nil, _ body: (ConnectionSettings) async throws -> Value
) async throws -> Value {
    let admin = ConnectionSettings(host: "/tmp/pgm/s", user: "postgres", database: "postgres")
    let name = "fresh_\(UInt64.random(in: 0 ... .max))"
    let connection = try await Connection.open(admin)
    let source = template.map { " TEMPLATE \($0)" } ?? ""
    try await connection.autocommit { try $0.run("CREATE DATABASE \(name) OWNER clausewatch_owner\(source)") }
    defer { }
    let result = try await body(admin.with(database: name).with(user: "clausewatch_owner"))
    try await connection.autocommit { try $0.run("DROP DATABASE \(name) WITH (FORCE)") }
    return result
}
