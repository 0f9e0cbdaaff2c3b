-- The latest version of a report that these bytes made.
-- $1 authority_id integer, $2 contract_id integer, $3 period_start date, $4 period_end date, $5 node text,
-- $6 sha256 bytea, $7 reading text or null for any
-- Result: version_id bigint, version integer, file_name text, received date, is_nil boolean, line_count integer, untouched integer,
--   reading text, submitted_at timestamptz, latest integer
-- Caller: Session.receipt
SELECT
    version.version_id, version.version, version.file_name, version.received, version.is_nil, version.line_count,
    version.untouched, version.reading,
    to_char(version.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS submitted_at,
    (
        SELECT max(other.version)
        FROM report_version AS other
        WHERE other.authority_id = version.authority_id AND other.report_id = version.report_id
    ) AS latest
FROM report
JOIN report_version AS version
    ON version.authority_id = report.authority_id AND version.report_id = report.report_id
WHERE report.authority_id = $1 AND report.contract_id = $2 AND report.period_start = $3
    AND report.period_end = $4 AND report.node = $5 AND version.sha256 = $6
    AND ($7::text IS NULL OR version.reading IS NULL OR version.reading = $7::text)
ORDER BY version.version DESC
LIMIT 1
