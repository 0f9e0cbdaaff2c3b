-- The evaluations that stand for contracts.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: contract_id integer, evaluation_id bigint, as_of date it was drawn for, digest text hex or null
-- Caller: Session.batch
-- OFFSET 0 keeps the order, as in flags_since.
SELECT latest.contract_id, latest.evaluation_id, standing.as_of, encode(standing.digest, 'hex') AS digest
FROM current_evaluation AS latest
CROSS JOIN LATERAL (
    SELECT evaluation.as_of, evaluation.digest
    FROM evaluation
    WHERE evaluation.authority_id = latest.authority_id AND evaluation.evaluation_id = latest.evaluation_id
    OFFSET 0
) AS standing
WHERE latest.authority_id = $1 AND latest.contract_id = ANY ($2::integer[])
