-- The latest revision of contracts that are known by their keys.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: contract_id integer, ref text, revision integer, title text, department text, prime text,
--   prime_name text, kind text, currency text, value bigint, wage_sum bigint, labour_share bigint,
--   tendered date, signed date, start_day date, end_day date, policy text
-- Caller: Session.contracts
-- OFFSET 0 has the primes looked up one by one: the policies let the planner join all parties of the authority.
SELECT
    contract.contract_id, contract.ref, latest.revision, latest.title, latest.department, latest.prime,
    party.name AS prime_name, latest.kind, latest.currency, latest.value, latest.wage_sum, latest.labour_share,
    latest.tendered, latest.signed, latest.start_day, latest.end_day, latest.policy
FROM contract
CROSS JOIN LATERAL (
    SELECT
        revision, title, department, prime, kind, currency, value, wage_sum, labour_share, tendered, signed,
        start_day, end_day, policy
    FROM contract_revision
    WHERE contract_revision.authority_id = contract.authority_id
        AND contract_revision.contract_id = contract.contract_id
    ORDER BY contract_revision.revision DESC
    LIMIT 1
) AS latest
CROSS JOIN LATERAL (
    SELECT name FROM party WHERE party.authority_id = $1 AND party.party_id = latest.prime OFFSET 0
) AS party
WHERE contract.authority_id = $1 AND contract.contract_id = ANY ($2::integer[])
ORDER BY contract.contract_id
