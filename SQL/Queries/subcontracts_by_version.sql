-- The subcontracts that reports declare, in the order the reports arrived.
-- $1 authority_id integer, $2 version ids bigint[]
-- Result: version_id bigint, row integer, parent text, node text, party text, value bigint, start_day date, end_day date, carries text
-- Caller: Store.reportContext, Session.checkChain, Session.checkCycles
SELECT
    line.version_id, line.row, line.node AS parent, line.payee_node AS node, line.payee AS party, line.amount AS value,
    line.day AS start_day, line.until AS end_day, line.list AS carries
FROM report_line AS line
JOIN report_version AS version
    ON version.authority_id = line.authority_id AND version.version_id = line.version_id
WHERE line.authority_id = $1 AND line.kind = 9
    AND line.version_id = ANY ($2::bigint[])
ORDER BY version.received, line.version_id, line.row
