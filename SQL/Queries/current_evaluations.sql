-- The day and the coverage of the evaluation that stands for each contract of an authority.
-- $1 authority_id integer
-- Result: contract_id integer, as_of date, coverage jsonb array of {tier, paid, named, confirmed}
-- Caller: Store.standings
SELECT latest.contract_id, latest.as_of, evaluation.coverage
FROM current_evaluation AS latest
JOIN evaluation ON evaluation.authority_id = latest.authority_id
    AND evaluation.evaluation_id = latest.evaluation_id
WHERE latest.authority_id = $1
