import Assessment
import Contracts
import Postgres
import SQLFiles
import Store
import TestSupport
import Testing

/// A database of the schema before agreements, with a council's data in it, under this program.
@Suite struct EarlierSchemaTests {
    @Test func `what an earlier schema holds is there unchanged after the migration and is assessed anew`()
        async throws
    {
        try await withFreshDatabase { owner in
            let earlier = Array(Migration.all.prefix { $0.name != "m006_agreement" })
            #expect(earlier.last?.name == "m005_evaluation")
            _ = try await Migrator(owner: owner, scripts: earlier).migrate(daemonRole: "clausewatch")
            let columns = try await Self.fill(owner)
            #expect(columns.count == 18)
            let before = try await Self.rows(owner, of: columns)
            let applied = try await Migrator(owner: owner).migrate(daemonRole: "clausewatch")
            #expect(applied == Migration.all.dropFirst(earlier.count).map(\.name))
            #expect(try await Self.rows(owner, of: columns) == before)

            let pool = ConnectionPool(owner.with(user: "clausewatch"), limit: 2)
            try await Self.check(Store(pool: pool))
            await pool.close()
        }
    }

    private static func check(_ store: Store) async throws {
        let authority = try await store.authority("city")
        let facts = try await store.dossier(City.ref, of: authority, asOf: day("2025-10-15")).dossier
        #expect(facts.commitments.map(\.code) == ["local-sme", "strategy"])
        #expect(facts.commitments.map(\.from) == [nil, nil])
        #expect(facts.amendments == [])
        #expect(facts.reports.flatMap(\.lines).map(\.id) == ["1.2", "1.3", "1.4"])

        let earlier = try #require(try await store.flags(of: authority).first)
        #expect(try earlier.since == day("2025-10-05"))
        #expect(try await store.runNextJob(asOf: day("2025-10-15")))
        let standing = try #require(try await store.standings(of: authority, on: day("2025-10-15")).contracts.first)
        let local = try #require(standing.evaluation.assessments.first { $0.commitment == "local-sme" })
        #expect(local.due == Quantity(42_000))
        #expect(local.creditedLow == Quantity(20_000))
        #expect(local.shortfall == Quantity(22_000))
        let duty = try #require(standing.evaluation.assessments.first { $0.commitment == "strategy" })
        #expect(duty.outcome == .met)
        // Found by the earlier program and by this one without a break.
        let flags = try await store.flags(of: authority)
        #expect(flags.map(\.flag.key) == [earlier.flag.key])
        #expect(try flags.map(\.since) == [day("2025-10-05")])
        // The first conclusions were kept without what a digest tells of them.
        #expect(try await store.standings(of: authority, on: day("2025-10-05")).unkept == 1)
    }

    /// Writes a council's data and gives the columns of each table.
    private static func fill(_ owner: ConnectionSettings) async throws -> [String: String] {
        let connection = try await Connection.open(owner.unconfined)
        try await connection.write { session in
            try session.run(data)
            for (index, clause) in City.clauses.enumerated() {
                _ = try session.query(
                    "INSERT INTO commitment VALUES (1, 1, $1, 'uk.test', '1', $2, $3)",
                    [.text(clause.code), .text(clause.json), .int(index)])
            }
        }
        let columns = try await connection.read { session in
            try session.query(
                """
                SELECT table_name::text, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS names
                FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name <> 'schema_migration'
                GROUP BY table_name
                """
            ).map { (try $0.string("table_name"), try $0.string("names")) }
        }
        await connection.close()
        return Dictionary(uniqueKeysWithValues: columns)
    }

    /// The rows of tables, in these columns.
    private static func rows(
        _ owner: ConnectionSettings, of columns: [String: String]
    ) async throws -> [String: [String]] {
        let connection = try await Connection.open(owner.unconfined)
        let rows = try await connection.read { session in
            var rows: [String: [String]] = [:]
            for (table, names) in columns {
                rows[table] = try session.query(
                    "SELECT jsonb_build_array(\(names))::text AS row FROM \(table) ORDER BY 1"
                ).map { try $0.string("row") }
            }
            return rows
        }
        await connection.close()
        for (table, rows) in rows { #expect(!rows.isEmpty, "\(table)") }
        return rows
    }

    private static let data = """
        INSERT INTO authority (code, name, policy, currency, scheme)
        VALUES ('city', 'City', 'uk.test', 'GBP', 'GB-COH');
        INSERT INTO file VALUES (1, sha256('register'), 'register.csv', 8), (1, sha256('report'), 'report.csv', 6);
        INSERT INTO file_chunk VALUES (1, sha256('register'), 0, 'register'), (1, sha256('report'), 0, 'report');
        INSERT INTO party VALUES
            (1, 'GB-COH-00000001', 'Prime'), (1, 'GB-COH-00000002', 'Facades'), (1, 'GB-COH-00000004', 'Cleaning');
        INSERT INTO party_attribute (authority_id, party_id, code, value, verified, stated_in)
        VALUES (1, 'GB-COH-00000001', 'sme', 'no', false, sha256('register'));
        INSERT INTO contract (authority_id, ref) VALUES (1, 'C-1');
        INSERT INTO contract_revision (
            authority_id, contract_id, revision, title, department, prime, kind, currency, value, start_day, end_day,
            policy, stated_in, stated_row
        ) VALUES (
            1, 1, 1, 'New roof', 'Estates', 'GB-COH-00000001', 'works', 'GBP', 40000000000, '2025-03-01',
            '2027-02-28', 'uk.test', sha256('register'), 2);
        INSERT INTO report (authority_id, contract_id, period_start, period_end, node)
        VALUES (1, 1, '2025-03-01', '2025-08-31', 'n0');
        INSERT INTO report_version (
            authority_id, report_id, version, sha256, file_name, received, is_nil, line_count
        ) VALUES (1, 1, 1, sha256('report'), 'report.csv', '2025-09-22', false, 3);
        INSERT INTO report_line (authority_id, version_id, row, kind, node, payee, amount, day, role, code, value)
        VALUES
            (1, 1, 2, 8, 'n0', NULL, NULL, '2025-02-10', NULL, 'local-procurement-strategy', 'yes'),
            (1, 1, 3, 1, 'n0', 'GB-COH-00000002', 4000000000, '2025-06-30', 'supplier', NULL, NULL),
            (1, 1, 4, 1, 'n0', 'GB-COH-00000004', 200000000, '2025-07-15', 'supplier', NULL, NULL);
        INSERT INTO declared_attribute VALUES
            (1, 1, 'GB-COH-00000002', 'local', '2025-06-30', 'no'), (1, 1, 'GB-COH-00000002', 'sme', '2025-06-30', 'no'),
            (1, 1, 'GB-COH-00000004', 'local', '2025-07-15', 'yes'),
            (1, 1, 'GB-COH-00000004', 'sme', '2025-07-15', 'yes');
        INSERT INTO job (authority_id, contract_id) VALUES (1, 1);
        INSERT INTO audit_entry (authority_id, actor, action, subject, detail)
        VALUES (1, 'test', 'report.submit', 'C-1', '{"receipt": "1"}');
        INSERT INTO evaluation (
            authority_id, contract_id, as_of, cut_off, engine, revision, version_ids, money_at_risk
        ) VALUES (1, 1, '2025-10-05', '2025-08-31', '1', 1, '{1}', 220000000);
        INSERT INTO current_evaluation VALUES (1, 1, 1, '2025-10-05', 220000000, 1);
        INSERT INTO assessment (
            authority_id, evaluation_id, commitment, node, edition, cut_off, period_start, period_end, state, required,
            due, reported, confirmed, verified, credited_low, credited_high, shortfall, certain_shortfall, outcome,
            conduct, attribution, settled_by
        ) VALUES (
            1, 1, 'local-sme', 'n0', '1', '2025-08-31', '2025-03-01', '2025-08-31', 'value', 420000000, 420000000,
            200000000, 0, 0, 200000000, 200000000, 220000000, 220000000, 'inadequate', 'kept', '[]', '[]');
        INSERT INTO flag VALUES (
            1, 1, 0, 'shortfall|local-sme|n0|2025-03-01/2025-08-31', 'shortfall', 'local-sme', 'n0', '2025-03-01',
            '2025-08-31', 220000000, 'short by 22000', '[]', '2025-10-05');
        """
}
