-- The clauses frozen on a contract, in the order of the policy.
-- $1 authority_id integer, $2 contract_id integer
-- Result: code text, policy text, edition text, clause jsonb
-- Caller: Session.commitments
SELECT code, policy, edition, clause
FROM commitment
WHERE authority_id = $1 AND contract_id = $2
ORDER BY ordinal, code
