-- The lines that only one of two versions of a report has, wherever they stand in it.
-- $1 authority_id integer, $2 version_id bigint of the earlier, $3 version_id bigint of the later, $4 most rows integer
-- Result: is_new boolean, row integer, kind smallint, node text, payee text, payee_node text, amount bigint,
--   quantity bigint, day date, until date, role text, person text, block text, code text, value text, list text,
--   last_benefit date, invoice text, evidence text, gone bigint and new bigint: how many in all; by row
-- Caller: Session.difference
WITH line AS (
    SELECT
        stored.*, stored.version_id = $3::bigint AS is_new,
        row_number() OVER (PARTITION BY stored.version_id, stored.said ORDER BY stored.row) AS occurrence
    FROM (
        SELECT
            report_line.*,
            ROW(
                kind, node, payee, payee_node, amount, quantity, day, until, role, person, block, code, value, list,
                last_benefit, invoice, evidence, fact.scope, fact.offered, fact.passed_down
            )::text AS said
        FROM report_line
        LEFT JOIN subcontract_fact AS fact USING (authority_id, version_id, row)
        WHERE authority_id = $1 AND version_id IN ($2::bigint, $3::bigint)
    ) AS stored
)
SELECT
    line.is_new, line.row, line.kind, line.node, line.payee, line.payee_node, line.amount, line.quantity, line.day,
    line.until, line.role, line.person, line.block, line.code, line.value, line.list, line.last_benefit,
    line.invoice, line.evidence,
    count(*) FILTER (WHERE NOT line.is_new) OVER () AS gone, count(*) FILTER (WHERE line.is_new) OVER () AS new
FROM line
WHERE NOT EXISTS (
    SELECT
    FROM line AS other
    WHERE other.said = line.said AND other.occurrence = line.occurrence AND other.is_new <> line.is_new
)
ORDER BY line.row, line.is_new
LIMIT $4
