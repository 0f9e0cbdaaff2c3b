-- Freezes a clause on a contract; one that is already frozen for that day stays as it is.
-- $1 authority_id integer, $2 contract_id integer, $3 code text, $4 policy text, $5 edition text, $6 clause jsonb,
-- $7 ordinal integer, $8 first day date or null for the beginning of the contract
-- Result: code text; no row when it was frozen before
-- Caller: Session.keep, Store.agree
INSERT INTO commitment (authority_id, contract_id, code, policy, edition, clause, ordinal, holds_from)
VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8::date, '-infinity'))
ON CONFLICT (authority_id, contract_id, code, holds_from) DO NOTHING
RETURNING code
