-- The report of another period of a contract that these bytes made, read in the same way, and that counts.
-- "Nothing to report" looks alike in every one; what is not known to have been read otherwise was read the same.
-- $1 authority_id integer, $2 contract_id integer, $3 period_start date, $4 period_end date, $5 sha256 bytea,
-- $6 the version ids of other periods that count bigint[], $7 reading text
-- Result: version_id bigint, received date
-- Caller: Session.sameFileElsewhere
SELECT version.version_id, version.received
FROM report
JOIN report_version AS version
    ON version.authority_id = report.authority_id AND version.report_id = report.report_id
WHERE report.authority_id = $1 AND report.contract_id = $2
    AND (report.period_start <> $3 OR report.period_end <> $4)
    AND version.sha256 = $5 AND version.version_id = ANY ($6::bigint[]) AND NOT version.is_nil
    AND coalesce(version.reading, $7::text) = $7::text
ORDER BY version.version_id
LIMIT 1
