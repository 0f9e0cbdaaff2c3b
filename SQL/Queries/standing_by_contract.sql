-- The evaluations that stand for contracts.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: contract_id integer, evaluation_id bigint, as_of date it was drawn for, digest text hex or null
-- Caller: Session.batch
SELECT latest.contract_id, latest.evaluation_id, evaluation.as_of, encode(evaluation.digest, 'hex') AS digest
FROM current_evaluation AS latest
JOIN evaluation ON evaluation.authority_id = latest.authority_id AND evaluation.evaluation_id = latest.evaluation_id
WHERE latest.authority_id = $1 AND latest.contract_id = ANY ($2::integer[])
