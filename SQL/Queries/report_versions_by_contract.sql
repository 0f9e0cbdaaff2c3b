-- The versions in force of the reports on contracts that had arrived by a day.
-- $1 authority_id integer, $2 contract ids integer[], $3 as_of date or null for all
-- Result: contract_id integer, version_id bigint, report_id bigint, version integer, period_start date, period_end date, node text,
--   received date, first_received date of the report's first version, is_nil boolean, file_name text, line_count integer, sha256 text hex, sheets text JSON, null for none
-- Caller: Session.versions
SELECT DISTINCT ON (report.report_id)
    report.contract_id, version.version_id, report.report_id, version.version, report.period_start, report.period_end, report.node,
    version.received, first.received AS first_received, version.is_nil, version.file_name, version.line_count,
    encode(version.sha256, 'hex') AS sha256, nullif(array_to_json(version.sheets)::text, '[]') AS sheets
FROM report
JOIN report_version AS version
    ON version.authority_id = report.authority_id AND version.report_id = report.report_id
JOIN report_version AS first
    ON first.authority_id = report.authority_id AND first.report_id = report.report_id AND first.version = 1
WHERE report.authority_id = $1 AND report.contract_id = ANY ($2::integer[])
    AND ($3::date IS NULL OR version.received <= $3::date)
ORDER BY report.report_id, version.version DESC
