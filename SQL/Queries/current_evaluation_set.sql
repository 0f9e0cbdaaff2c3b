-- Points contracts at their newest evaluations, unless another has come to stand since the facts were read.
-- $1 authority_id integer, $2 as_of date, and by contract: $3 contract ids integer[], $4 evaluation ids bigint[],
-- $5 bigint[] of the evaluations that stood when the facts were read, 0 for none, $6 money_at_risk bigint[],
-- $7 flag counts integer[], $8 next_looks text[] of days, empty for none; $9 basis text
-- Result: contract_id integer of each that was pointed at the new one
-- Caller: Session.keep
-- The keys are named beside the join for a planner whose statistics do not know the authority yet: it would read all
-- that stands.
WITH made AS (
    SELECT contract_id, evaluation_id, seen, money_at_risk, flag_count, nullif(next_look, '')::date AS next_look
    FROM unnest($3::integer[], $4::bigint[], $5::bigint[], $6::bigint[], $7::integer[], $8::text[])
        AS made (contract_id, evaluation_id, seen, money_at_risk, flag_count, next_look)
),
moved AS (
    UPDATE current_evaluation AS latest
    SET evaluation_id = made.evaluation_id,
        as_of = $2::date,
        money_at_risk = made.money_at_risk,
        flag_count = made.flag_count,
        next_look = made.next_look,
        basis = $9
    FROM made
    WHERE latest.authority_id = $1 AND latest.contract_id = ANY ($3::integer[])
        AND latest.contract_id = made.contract_id AND latest.evaluation_id = made.seen
    RETURNING latest.contract_id
),
begun AS (
    INSERT INTO current_evaluation (
        authority_id, contract_id, evaluation_id, as_of, money_at_risk, flag_count, next_look, basis
    )
    SELECT $1, contract_id, evaluation_id, $2::date, money_at_risk, flag_count, next_look, $9
    FROM made
    WHERE seen = 0
    ON CONFLICT (authority_id, contract_id) DO NOTHING
    RETURNING contract_id
)
SELECT contract_id FROM moved
UNION ALL
SELECT contract_id FROM begun
