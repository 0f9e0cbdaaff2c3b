-- The evaluations that stood at the end of a day, of every contract of an authority assessed by then.
-- They are the last that were drawn for it or a day before; where a clock was set back, what was drawn when the day came
-- again.
-- $1 authority_id integer, $2 day date
-- Result: ref text, evaluation_id bigint, as_of date, cut_off date, engine text, coverage jsonb array of {tier, paid,
--   named, confirmed}, outline jsonb or null
-- Caller: Store.standings
SELECT
    contract.ref, latest.evaluation_id, latest.as_of, latest.cut_off, latest.engine, latest.coverage, latest.outline
FROM contract
CROSS JOIN LATERAL (
    SELECT evaluation_id, as_of, cut_off, engine, coverage, outline
    FROM evaluation
    WHERE evaluation.authority_id = contract.authority_id AND evaluation.contract_id = contract.contract_id
        AND evaluation.as_of <= $2::date AND NOT evaluation.overtaken
    ORDER BY evaluation.evaluation_id DESC
    LIMIT 1
) AS latest
WHERE contract.authority_id = $1
ORDER BY contract.ref
