-- Persons whom only contracts name that ended longer ago than so many months. Those let go of (x-) are nobody any more.
-- $1 authority_id integer, $2 today date, $3 months integer, $4 how many at most integer
-- Result: person text
-- Caller: Store.expirePersons
WITH latest AS (
    SELECT DISTINCT ON (contract_id) contract_id, end_day
    FROM contract_revision
    WHERE authority_id = $1
    ORDER BY contract_id, revision DESC
),
ended AS MATERIALIZED (
    SELECT latest.contract_id
    FROM latest
    LEFT JOIN contract_amendment AS amendment
        ON amendment.authority_id = $1 AND amendment.contract_id = latest.contract_id
    GROUP BY latest.contract_id, latest.end_day
    HAVING greatest(latest.end_day, max(amendment.end_day)) + make_interval(months => $3) < $2
)
SELECT line.person
FROM report_line AS line
JOIN report_version AS version ON version.authority_id = $1 AND version.version_id = line.version_id
JOIN report ON report.authority_id = $1 AND report.report_id = version.report_id
WHERE line.authority_id = $1 AND line.person IS NOT NULL AND line.person !~ '^x-[0-9a-f]{24}$'
GROUP BY line.person
HAVING bool_and(report.contract_id IN (SELECT ended.contract_id FROM ended))
ORDER BY line.person
LIMIT $4
