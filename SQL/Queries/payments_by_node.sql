-- What reports pay to nodes.
-- $1 authority_id integer, $2 version ids bigint[], $3 nodes text[]
-- Result: node text, paid bigint
-- Caller: Session.overpaidSubcontracts
SELECT payee_node AS node, sum(amount)::bigint AS paid
FROM report_line
WHERE authority_id = $1 AND version_id = ANY ($2::bigint[]) AND kind = 1 AND payee_node = ANY ($3::text[])
GROUP BY payee_node
