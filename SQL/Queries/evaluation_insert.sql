-- Adds an evaluation.
-- $1 authority_id integer, $2 contract_id integer, $3 as_of date, $4 cut_off date or null, $5 engine text,
-- $6 revision integer of the contract, $7 version_ids bigint[], $8 money_at_risk bigint
-- Result: evaluation_id bigint
-- Caller: Session.keep
INSERT INTO evaluation (authority_id, contract_id, as_of, cut_off, engine, revision, version_ids, money_at_risk)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
RETURNING evaluation_id
