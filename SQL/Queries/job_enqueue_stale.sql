-- Asks for every contract to be assessed whose conclusions are old, drawn under other rules, or missing.
-- $1 as_of date, $2 text[] of the kinds of flags on trial, $3 text[] of those that are not looked for
-- Caller: Store.enqueueStale
INSERT INTO job (authority_id, contract_id)
SELECT contract.authority_id, contract.contract_id
FROM contract
LEFT JOIN current_evaluation AS latest
    ON latest.authority_id = contract.authority_id AND latest.contract_id = contract.contract_id
LEFT JOIN evaluation
    ON evaluation.authority_id = latest.authority_id AND evaluation.evaluation_id = latest.evaluation_id
WHERE latest.as_of IS DISTINCT FROM $1 OR evaluation.shadow_kinds <> $2::text[] OR evaluation.off_kinds <> $3::text[]
ON CONFLICT (authority_id, contract_id) WHERE attempt = 0 DO NOTHING
