-- What a version and the other reports pay to nodes, where the version pays them anything.
-- $1 authority_id integer, $2 version_id bigint, $3 version ids bigint[], it and the others, $4 nodes text[]
-- Result: node text, paid bigint by all of them, paid_here bigint, rows bigint of the version, first_row integer; by first_row
-- Caller: Session.overpaidSubcontracts
SELECT
    payee_node AS node, sum(amount)::bigint AS paid, (sum(amount) FILTER (WHERE version_id = $2))::bigint AS paid_here,
    count(*) FILTER (WHERE version_id = $2) AS rows, min(row) FILTER (WHERE version_id = $2) AS first_row
FROM report_line
WHERE authority_id = $1 AND version_id = ANY ($3::bigint[]) AND kind = 1 AND payee_node = ANY ($4::text[])
GROUP BY payee_node
HAVING count(*) FILTER (WHERE version_id = $2) > 0
ORDER BY first_row
