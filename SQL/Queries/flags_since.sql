-- The first days of the flags that stand on contracts, shown or on trial.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: contract_id integer, key text, since date
-- Caller: Session.flagsSince
SELECT latest.contract_id, flag.key, flag.since
FROM current_evaluation AS latest
JOIN flag ON flag.authority_id = latest.authority_id AND flag.evaluation_id = latest.evaluation_id
WHERE latest.authority_id = $1 AND latest.contract_id = ANY ($2::integer[])
