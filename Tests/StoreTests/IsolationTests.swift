import Contracts
import Postgres
import Store
import TestSupport
import Testing

/// Row-level security keeps authorities apart, whatever statement is sent.
@Suite struct IsolationTests {
    @Test func `every table with rows of an authority is held to the one that a transaction is for`() async throws {
        try await withTwoCouncils { council, _ in
            #expect(try await council.faults() == [])
            let tables = try await council.tables()
            #expect(tables.count >= 34)
            #expect(tables.contains("report_line") && tables.contains("audit_entry"))
        }
    }

    @Test func `each policy that is dropped, and each table that is let go, is found`() async throws {
        try await withTwoCouncils { council, _ in
            for table in try await council.tables() {
                for change in [
                    "DROP POLICY \(try await council.policy(on: table)) ON \(table)",
                    "ALTER TABLE \(table) DISABLE ROW LEVEL SECURITY",
                    "ALTER TABLE \(table) NO FORCE ROW LEVEL SECURITY",
                ] {
                    #expect(try await council.faults(after: change) == [table], "\(change)")
                }
            }
        }
    }

    @Test func `a transaction that is for no authority sees nothing and says so`() async throws {
        try await withTwoCouncils { council, _ in
            for table in try await council.tables() where table != "authority" {
                await #expect(throws: PostgresError.self, "\(table)") {
                    try await council.store.pool.read { session in
                        _ = try session.query("SELECT FROM \(table)").count
                    }
                }
            }
        }
    }

    @Test func `what one authority keeps the other neither sees nor changes`() async throws {
        try await withTwoCouncils { council, other in
            let contracts = "SELECT count(*) AS n FROM contract"
            for authority in [council.authority, other] {
                let seen = try await council.store.read(authority) { session in
                    try session.query(contracts).only().int("n")
                }
                #expect(seen == (authority == other ? 0 : 1))
            }
            for authority in [council.authority, other] {
                let changed = try await council.store.write(authority) { session in
                    try session.query("UPDATE current_evaluation SET as_of = as_of").affected
                }
                #expect(changed == (authority == other ? 0 : 1))
            }
            let refusal = await #expect(throws: PostgresError.self) {
                try await council.store.write(other) { [id = council.authority.id] session in
                    _ = try session.query("INSERT INTO contract (authority_id, ref) VALUES ($1, 'X')", [.int(id)])
                }
            }
            #expect(refusal?.sqlState == .insufficientPrivilege, "\(String(describing: refusal))")
        }
    }

    @Test func `what is copied in is the transaction's, and the door it comes in by shows nothing`() async throws {
        try await withTwoCouncils { council, other in
            let seen = "SELECT count(*) AS n FROM report_line"
            let line = "(version_id, row, kind, node) VALUES (7, 1, 1, 'n0')"
            for (authority, count) in [(other, 1), (council.authority, 1)] {
                let found = try await council.store.write(authority) { session in
                    if authority == other { try session.run("INSERT INTO intake.report_line \(line)") }
                    return try session.query(seen).only().int("n")
                }
                #expect(found == count)
            }
            for refused in [
                "SELECT FROM intake.report_line", "DELETE FROM intake.report_line",
                "INSERT INTO intake.report_line \(line) RETURNING row",
                "INSERT INTO intake.report_line (authority_id, version_id, row, kind, node) VALUES (1, 7, 1, 1, 'n0')",
            ] {
                let refusal = await #expect(throws: PostgresError.self) {
                    try await council.store.write(other) { session in try session.run(refused) }
                }
                #expect(refusal?.sqlState == .insufficientPrivilege, "\(refused)")
            }
            await #expect(throws: PostgresError.self) {
                try await council.store.pool.write { session in
                    try session.run("INSERT INTO intake.report_line \(line)")
                }
            }
        }
    }

    @Test func `connections that are lent in turn take no authority along`() async throws {
        try await withTwoCouncils { council, other in
            let foreign = await withTaskGroup(of: [Int].self) { group in
                for turn in 0..<400 {
                    let authority = turn % 2 == 0 ? council.authority : other
                    group.addTask {
                        do {
                            return try await council.store.write(authority) { session in
                                // Some end in an error and are rolled back.
                                if turn % 50 == 3 { _ = try session.query("SELECT 1 / 0") }
                                return try session.query("SELECT authority_id FROM contract").map { row in
                                    try row.int("authority_id")
                                }
                            }.filter { $0 != authority.id }
                        } catch {
                            return turn % 50 == 3 ? [] : [turn]
                        }
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            #expect(foreign == [])
        }
    }
}

/// Runs `body` with a council that has facts, and another authority beside it that has none.
private func withTwoCouncils(_ body: (City, Authority) async throws -> Void) async throws {
    try await withCity { city in
        _ = try await city.importRegister()
        _ = try await city.submit("kind,payee,amount,date\npayment,GB-COH-00000002,100.00,2025-04-01\n")
        while try await city.store.runNextJob(asOf: day("2025-10-15")) {}
        let other = try await city.store.ensureAuthority(
            code: "other", name: "Other", policy: nil, currency: "GBP", scheme: "GB-COH")
        try await body(city, other)
    }
}

extension City {
    /// The tables that have rows of an authority.
    fileprivate func tables() async throws -> [String] {
        try await store.pool.read { session in
            try session.query(
                """
                SELECT table_name::text FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name = 'authority_id' ORDER BY 1
                """
            ).map { try $0.string("table_name") }
        }
    }

    fileprivate func policy(on table: String) async throws -> String {
        try await store.pool.read { session in
            try #require(
                try session.query("SELECT policyname::text FROM pg_policies WHERE tablename = $1", [.text(table)])
                    .map { try $0.string("policyname") }.first)
        }
    }

    /// The tables that are not held to one authority after a change, which is taken back.
    fileprivate func faults(after change: String = "SELECT") async throws -> [String] {
        let connection = try await Connection.open(owner.unconfined)
        let faults = try await connection.write { session in
            try session.run("SAVEPOINT before; \(change)")
            let faults = try session.query(Self.question).map { try $0.string("table_name") }
            try session.run("ROLLBACK TO before")
            return faults
        }
        await connection.close()
        return faults
    }

    private static let question = """
        SELECT class.relname::text AS table_name
        FROM pg_class AS class
        JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid AND attribute.attname = 'authority_id'
        WHERE class.relnamespace = 'public'::regnamespace AND class.relkind IN ('r', 'p')
            AND NOT (
                class.relrowsecurity AND class.relforcerowsecurity
                AND CASE class.relname
                    WHEN 'authority' THEN (SELECT count(*) = 2 FROM pg_policy WHERE polrelid = class.oid)
                    ELSE (
                        SELECT count(*) = 1 AND bool_and(
                            polcmd = '*' AND polroles = '{0}'
                            AND pg_get_expr(polqual, polrelid) = pg_get_expr(polwithcheck, polrelid)
                            AND pg_get_expr(polqual, polrelid) LIKE
                                '(authority\\_id = ( SELECT (current\\_setting(''clausewatch.authority''::text))::integer%')
                        FROM pg_policy WHERE polrelid = class.oid
                    )
                END
            )
        ORDER BY 1
        """
}
