-- Reports that have lines of nodes, a row for each node and report.
-- $1 authority_id integer, $2 version ids bigint[], $3 nodes text[]
-- Result: node text, version_id bigint, lines bigint
-- Caller: Session.checkChain
SELECT line.node, line.version_id, count(*) AS lines
FROM report_line AS line
WHERE line.authority_id = $1 AND line.version_id = ANY ($2::bigint[]) AND line.node = ANY ($3::text[])
GROUP BY line.node, line.version_id
ORDER BY line.node, line.version_id
