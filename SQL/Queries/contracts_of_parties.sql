-- The contracts that parties stand in, as prime or in a line of a report, by reference, as they were revised last.
-- $1 authority_id integer, $2 party ids text[], $3 limit integer
-- Result: ref text, title text, is_prime boolean
-- Caller: Store.contracts
WITH named AS (
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
)
SELECT contract.ref, latest.title, latest.prime = ANY ($2::text[]) AS is_prime
FROM named
JOIN contract ON contract.authority_id = $1 AND contract.contract_id = named.contract_id
CROSS JOIN LATERAL (
    SELECT title, prime
    FROM contract_revision
    WHERE authority_id = $1 AND contract_id = named.contract_id
    ORDER BY revision DESC
    LIMIT 1
) AS latest
ORDER BY contract.ref
LIMIT $3
