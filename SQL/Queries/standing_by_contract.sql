-- The evaluations that stand for contracts.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: contract_id integer, evaluation_id bigint
-- Caller: Session.batch
SELECT contract_id, evaluation_id
FROM current_evaluation
WHERE authority_id = $1 AND contract_id = ANY ($2::integer[])
