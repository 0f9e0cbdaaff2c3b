-- The versions in force of the reports on contracts that had arrived by a day.
-- $1 authority_id integer, $2 contract ids integer[], $3 as_of date or null for all
-- Result: contract_id integer, version_id bigint, report_id bigint, version integer, period_start date, period_end date, node text,
--   received date, first_received date of the report's first version, is_nil boolean, file_name text, line_count integer, sha256 text hex, sheets text JSON, null for none
-- Caller: Session.versions
SELECT
    report.contract_id, version.version_id, report.report_id, version.version, report.period_start, report.period_end, report.node,
    version.received, version.first_received, version.is_nil, version.file_name, version.line_count,
    encode(version.sha256, 'hex') AS sha256, nullif(array_to_json(version.sheets)::text, '[]') AS sheets
FROM report
CROSS JOIN LATERAL (
    SELECT
        latest.version_id, latest.version, latest.received, latest.is_nil, latest.file_name, latest.line_count,
        latest.sha256, latest.sheets,
        CASE
            WHEN latest.version = 1 THEN latest.received
            ELSE (
                SELECT first.received
                FROM report_version AS first
                WHERE first.authority_id = $1 AND first.report_id = report.report_id AND first.version = 1
            )
        END AS first_received
    FROM report_version AS latest
    WHERE latest.authority_id = $1 AND latest.report_id = report.report_id
        AND ($3::date IS NULL OR latest.received <= $3::date)
    ORDER BY latest.version DESC
    LIMIT 1
) AS version
WHERE report.authority_id = $1 AND report.contract_id = ANY ($2::integer[])
ORDER BY report.report_id
