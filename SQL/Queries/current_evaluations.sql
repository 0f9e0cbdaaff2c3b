-- The day of the evaluation that stands for each contract of an authority.
-- $1 authority_id integer
-- Result: contract_id integer, as_of date
-- Caller: Store.standings
SELECT contract_id, as_of
FROM current_evaluation
WHERE authority_id = $1
