import Postgres
import SQLFiles
import TestSupport
import Testing

/// What a sweep asks of the conclusions of a council that the statistics do not know yet.
@Suite struct UnknownCouncilTests {
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

    /// The statements by which batches are kept, with what stands in place of their parameters; `keys` and
    /// `evaluations` are those of the council.
    private static let statements: [(query: SQLFile, values: [String])] = [
        (Query.flagsSince, ["authority", "keys", "'{}'"]),
        (Query.standingByContract, ["authority", "keys"]),
        (
            Query.currentEvaluationSet,
            [
                "authority", "'2026-05-02'", "keys", "evaluations", "evaluations", "evaluations", "keys",
                "array_fill(''::text, ARRAY[1000])", "''",
            ]
        ),
        (
            Query.evaluationLookInsert,
            [
                "authority", "'2026-05-02'", "''", "''", "keys", "evaluations",
                "array_fill(''::text, ARRAY[1000])",
            ]
        ),
    ]

    /// How a plan reads each table, with the conditions by which it does.
    private static func scans(of plan: [String]) -> [String] {
        plan.indices.filter { plan[$0].contains(/(Index|Index Only|Seq|Heap) Scan/) }.map { place in
            plan[place] + plan[(place + 1)...].prefix { !$0.contains("->") }.joined()
        }
    }

    @Test func `what stands is looked up contract by contract for a council that the statistics do not know`()
        async throws
    {
        try await withCity { city in
            let owner = try await Connection.open(city.owner.unconfined)
            try await owner.write { session in
                try session.run(Self.councils + Self.conclusions(of: "known"))
                try session.run("ANALYZE contract, evaluation, current_evaluation, flag")
                try session.run(Self.conclusions(of: "new"))
                try session.run("SET LOCAL random_page_cost = 1.1")
                let row = try session.query(
                    "SELECT authority_id, array_agg(contract_id)::text AS keys, "
                        + "array_agg(evaluation_id)::text AS evaluations FROM current_evaluation "
                        + "JOIN authority USING (authority_id) WHERE code = 'new' GROUP BY authority_id"
                ).only()
                let known = [
                    "authority": try row.string("authority_id"), "keys": "'\(try row.string("keys"))'",
                    "evaluations": "'\(try row.string("evaluations"))'",
                ]
                for (query, values) in Self.statements {
                    var text = query.text
                    for (number, value) in values.enumerated().reversed() {
                        text = text.replacing("$\(number + 1)", with: known[value] ?? value)
                    }
                    let plan = try session.query("EXPLAIN \(text)").map { try $0.string("QUERY PLAN") }
                    let scans = Self.scans(of: plan)
                    #expect(!scans.isEmpty, "\(query.name)")
                    for scan in scans {
                        #expect(scan.contains(/contract_id|evaluation_id/), "\(query.name): \(scan)")
                    }
                }
            }
            await owner.close()
        }
    }
}
