import Postgres
import SQLFiles
import Store
import Testing

@Suite struct QueryTests {
    /// Scripts that the server cannot prepare: they are no single plannable statement.
    static let scripts: Set<String> = [
        "assessment_copy", "claims_by_version", "flag_copy", "job_listen", "job_unlisten",
        "report_line_copy", "report_line_scan", "role_grant", "migration_table_create",
    ]

    @Test(arguments: Query.all.filter { !scripts.contains($0.name) }.map(\.name))
    func `the statement can be prepared against a migrated schema`(name: String) async throws {
        let query = try #require(Query.all.first { $0.name == name })
        try await withCity { city in
            try await city.store.write(city.authority) { session in
                try session.run("PREPARE checked AS \(query.text)")
                let prepared = try session.query(
                    "SELECT array_length(parameter_types, 1) AS count FROM pg_prepared_statements WHERE name = 'checked'"
                )
                let numbers = query.text.matches(of: /\$(\d+)/).compactMap { Int($0.1) }
                #expect(try prepared.only().optionalInt("count") ?? 0 == numbers.max() ?? 0)
                let named = query.text.split(separator: "\n").prefix { $0.hasPrefix("--") }
                    .joined(separator: "\n").matches(of: /\$(\d+) \w+/).compactMap { Int($0.1) }
                #expect(Set(named) == Set(numbers), "the header of \(name) names other parameters")
            }
        }
    }

    @Test func `a daemon's role can append facts but not change or remove them`() async throws {
        try await withCity { city in
            for statement in [
                "UPDATE report_line SET amount = 0", "DELETE FROM report_version", "UPDATE audit_entry SET actor = ''",
                "DELETE FROM contract_revision", "TRUNCATE file", "DROP TABLE job", "UPDATE report SET contract_id = 2",
                "INSERT INTO audit_entry (authority_id, at, actor, action, subject, detail)"
                    + " VALUES (1, '2020-01-01', 'a', 'b', 'c', '{}')",
            ] {
                let error = await #expect(throws: PostgresError.self) {
                    try await city.store.write(city.authority) { session in _ = try session.query(statement) }
                }
                #expect(error?.sqlState == SQLState("42501"), "\(statement)")
            }
        }
    }
}
