-- The day of the evaluation that stands for a contract.
-- $1 authority_id integer, $2 contract_id integer
-- Result: as_of date
-- Caller: Store.evaluated
SELECT as_of
FROM current_evaluation
WHERE authority_id = $1 AND contract_id = $2
