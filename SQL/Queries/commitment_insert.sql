-- Freezes a clause on a contract; one that is already frozen stays as it is.
-- $1 authority_id integer, $2 contract_id integer, $3 code text, $4 policy text, $5 edition text, $6 clause jsonb,
-- $7 ordinal integer
-- Caller: Session.keep
INSERT INTO commitment (authority_id, contract_id, code, policy, edition, clause, ordinal)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (authority_id, contract_id, code) DO NOTHING
