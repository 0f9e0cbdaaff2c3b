-- The day of the evaluation that stands for a contract.
-- $1 authority_id integer, $2 contract_id integer
-- Result: evaluation_id bigint, as_of date, money_at_risk bigint
-- Caller: Store.contractFile
SELECT evaluation_id, as_of, money_at_risk
FROM current_evaluation
WHERE authority_id = $1 AND contract_id = $2
