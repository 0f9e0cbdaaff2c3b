-- The contracts that parties stand in: as prime, or in a line of any version of a report.
-- $1 authority_id integer, $2 party ids text[]
-- Result: contract_id integer
-- Caller: Session.enqueueContracts
SELECT contract_id
FROM contract_revision
WHERE authority_id = $1 AND prime = ANY ($2::text[])
UNION
SELECT report.contract_id
FROM report_party
JOIN report_version AS version
    ON version.authority_id = report_party.authority_id AND version.version_id = report_party.version_id
JOIN report ON report.authority_id = version.authority_id AND report.report_id = version.report_id
WHERE report_party.authority_id = $1 AND report_party.party_id = ANY ($2::text[])
ORDER BY contract_id
