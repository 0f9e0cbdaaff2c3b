-- The other contracts that claim a person that one of some versions of a report claims.
-- $1 authority_id integer, $2 contract_id integer, $3 version_ids bigint[]
-- Result: contract_id integer
-- Caller: Session.claimants
SELECT DISTINCT report.contract_id
FROM (
    SELECT DISTINCT person
    FROM report_line
    WHERE authority_id = $1 AND version_id = ANY ($3::bigint[]) AND person IS NOT NULL
) AS claim
JOIN report_line AS line ON line.authority_id = $1 AND line.person = claim.person
JOIN report_version AS version ON version.authority_id = $1 AND version.version_id = line.version_id
JOIN report ON report.authority_id = $1 AND report.report_id = version.report_id
WHERE report.contract_id <> $2
