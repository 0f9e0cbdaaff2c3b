-- The lines that only one of two versions of a report has, wherever they stand in it.
-- $1 authority_id integer, $2 version_id bigint of the earlier, $3 version_id bigint of the later, $4 most rows integer
-- Result: is_new boolean, row integer, kind smallint, node text, payee text, payee_node text, amount bigint,
--   quantity bigint, day date, until date, role text, person text, block text, code text, value text, list text,
--   last_benefit date, invoice text, evidence text, gone bigint and new bigint: how many in all; by row
-- Caller: Session.difference
-- Lines are told apart by 128 bits of hash: sorting and joining by their words takes minutes where there are many.
WITH line AS (
    SELECT
        said.version_id, said.row, said.version_id = $3::bigint AS is_new,
        row_number() OVER (PARTITION BY said.low, said.high, said.version_id ORDER BY said.row) AS occurrence,
        count(*) FILTER (WHERE said.version_id = $2::bigint) OVER (PARTITION BY said.low, said.high) AS earlier,
        count(*) FILTER (WHERE said.version_id = $3::bigint) OVER (PARTITION BY said.low, said.high) AS later
    FROM (
        SELECT
            stored.version_id, stored.row, hash_record_extended(stored.words, 0) AS low,
            hash_record_extended(stored.words, 1) AS high
        FROM (
            SELECT
                version_id, row,
                ROW(
                    kind, node, payee, payee_node, amount, quantity, day, until, role, person, block, code, value, list,
                    last_benefit, invoice, evidence,
                    CASE
                        WHEN kind = 9 THEN (
                            SELECT ROW(fact.scope, fact.offered, fact.passed_down)::text
                            FROM subcontract_fact AS fact
                            WHERE fact.authority_id = report_line.authority_id
                                AND fact.version_id = report_line.version_id AND fact.row = report_line.row
                        )
                    END
                ) AS words
            FROM report_line
            WHERE authority_id = $1 AND version_id IN ($2::bigint, $3::bigint)
            OFFSET 0
        ) AS stored
    ) AS said
),
differing AS (
    SELECT
        version_id, row, is_new,
        count(*) FILTER (WHERE NOT is_new) OVER () AS gone, count(*) FILTER (WHERE is_new) OVER () AS new
    FROM line
    WHERE occurrence > CASE WHEN is_new THEN earlier ELSE later END
    ORDER BY row, is_new
    LIMIT $4
)
SELECT
    differing.is_new, line.row, line.kind, line.node, line.payee, line.payee_node, line.amount, line.quantity,
    line.day, line.until, line.role, line.person, line.block, line.code, line.value, line.list, line.last_benefit,
    line.invoice, line.evidence, differing.gone, differing.new
FROM differing
JOIN report_line AS line
    ON line.authority_id = $1 AND line.version_id = differing.version_id AND line.row = differing.row
ORDER BY line.row, differing.is_new
