-- The versions of a report, in their order.
-- $1 authority_id integer, $2 contract_id integer, $3 period_start date, $4 period_end date, $5 node text
-- Result: version_id bigint, version integer, is_nil boolean, line_count integer
-- Caller: Store.export
SELECT version.version_id, version.version, version.is_nil, version.line_count
FROM report
JOIN report_version AS version
    ON version.authority_id = report.authority_id AND version.report_id = report.report_id
WHERE report.authority_id = $1 AND report.contract_id = $2 AND report.period_start = $3
    AND report.period_end = $4 AND report.node = $5
ORDER BY version.version
