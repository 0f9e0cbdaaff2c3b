-- On how many of the assessed contracts of an authority each kind of flag stands, shown or on trial.
-- $1 authority_id integer
-- Result: kind text or null in the row that counts all assessed contracts, contracts integer, is_shadow boolean
-- Caller: Store.rates
SELECT flag.kind, flag.shadow AS is_shadow, count(DISTINCT latest.contract_id)::integer AS contracts
FROM current_evaluation AS latest
JOIN flag ON flag.authority_id = latest.authority_id AND flag.evaluation_id = latest.evaluation_id
WHERE latest.authority_id = $1
GROUP BY flag.kind, flag.shadow
UNION ALL
SELECT NULL, false, count(*)::integer
FROM current_evaluation
WHERE authority_id = $1
ORDER BY kind NULLS FIRST
