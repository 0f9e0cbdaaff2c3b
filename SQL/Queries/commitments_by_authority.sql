-- The clauses frozen on every assessed contract of an authority, each contract's in the order of the policy.
-- $1 authority_id integer
-- Result: contract_id integer, code text, policy text, edition text, clause jsonb
-- Caller: Outlines.init
SELECT commitment.contract_id, commitment.code, commitment.policy, commitment.edition, commitment.clause
FROM commitment
JOIN current_evaluation AS latest
    ON latest.authority_id = commitment.authority_id AND latest.contract_id = commitment.contract_id
WHERE commitment.authority_id = $1
ORDER BY commitment.contract_id, commitment.ordinal, commitment.code
