import Postgres
import SQLFiles
import Testing

@Suite struct FlagsSinceTests {
    /// A thousand contracts of one council that the statistics know, and as many of one that came after them; each with
    /// a conclusion of four flags.
    private static let councils = """
        INSERT INTO authority (code, name, scheme) VALUES ('known', 'Known', 'GB-COH'), ('new', 'New', 'GB-COH');
        INSERT INTO contract (authority_id, ref)
        SELECT authority_id, 'B-' || number FROM authority CROSS JOIN generate_series(1, 1000) AS number
        WHERE code IN ('known', 'new');
        """

    private static func conclusions(of code: String) -> String {
        """
        INSERT INTO evaluation (authority_id, contract_id, as_of, engine, revision, version_ids, money_at_risk)
        SELECT authority_id, contract_id, '2026-05-01', '1', 1, '{}', 0
        FROM contract JOIN authority USING (authority_id) WHERE code = '\(code)';
        INSERT INTO current_evaluation (authority_id, contract_id, evaluation_id, as_of, money_at_risk, flag_count)
        SELECT authority_id, contract_id, evaluation_id, as_of, 0, 4
        FROM evaluation JOIN authority USING (authority_id) WHERE code = '\(code)';
        INSERT INTO flag (authority_id, evaluation_id, ordinal, key, kind, node, message, because, since)
        SELECT authority_id, evaluation_id, ordinal, ordinal, 'shortfall', 'n0', '', '[]', '2026-05-01'
        FROM evaluation JOIN authority USING (authority_id) CROSS JOIN generate_series(1, 4) AS ordinal
        WHERE code = '\(code)';
        """
    }

    @Test func `the flags of a council that the statistics do not know are looked up contract by contract`()
        async throws
    {
        try await withCity { city in
            let owner = try await Connection.open(city.owner)
            let plan = try await owner.write { session in
                try session.run(Self.councils + Self.conclusions(of: "known"))
                try session.run("ANALYZE contract, evaluation, current_evaluation, flag")
                try session.run(Self.conclusions(of: "new"))
                try session.run("SET LOCAL random_page_cost = 1.1")
                let keys = try session.query(
                    "SELECT authority_id, array_agg(contract_id)::text AS keys FROM contract "
                        + "JOIN authority USING (authority_id) WHERE code = 'new' GROUP BY authority_id"
                ).only()
                let explained = Query.flagsSince.text.replacing("$1", with: try keys.string("authority_id"))
                    .replacing("$2", with: "'\(try keys.string("keys"))'").replacing("$3", with: "'{}'")
                return try session.query("EXPLAIN \(explained)").map { try $0.string("QUERY PLAN") }
            }
            await owner.close()
            #expect(plan.contains { $0.contains("flag_pkey") })
            #expect(plan.filter { $0.contains("Join Filter") } == [])
        }
    }
}
