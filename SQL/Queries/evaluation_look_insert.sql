-- Notes that evaluations that stand were arrived at anew, and gives the contracts at which they still stand.
-- $1 authority_id integer, $2 as_of date, $3 engine text, $4 basis text, and by contract: $5 contract ids integer[],
-- $6 evaluation ids bigint[], $7 next_looks text[] of days, empty for none
-- Result: contract_id integer of each
-- Caller: Session.keep
-- The keys are named beside the joins, as in current_evaluation_set.
WITH looked AS (
    SELECT contract_id, evaluation_id, nullif(next_look, '')::date AS next_look
    FROM unnest($5::integer[], $6::bigint[], $7::text[]) AS looked (contract_id, evaluation_id, next_look)
),
moved AS (
    UPDATE current_evaluation AS latest
    SET as_of = $2::date,
        next_look = looked.next_look,
        basis = $4
    FROM looked
    WHERE latest.authority_id = $1 AND latest.contract_id = ANY ($5::integer[])
        AND latest.contract_id = looked.contract_id AND latest.evaluation_id = looked.evaluation_id
        AND (latest.as_of, latest.next_look, latest.basis) IS DISTINCT FROM ($2::date, looked.next_look, $4::text)
),
noted AS (
    INSERT INTO evaluation_look (authority_id, as_of, engine, evaluation_ids)
    VALUES ($1, $2::date, $3, $6::bigint[])
)
SELECT latest.contract_id
FROM looked
JOIN current_evaluation AS latest
    ON latest.authority_id = $1 AND latest.contract_id = ANY ($5::integer[])
    AND latest.contract_id = looked.contract_id AND latest.evaluation_id = looked.evaluation_id
