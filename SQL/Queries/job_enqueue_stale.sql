-- Asks for every contract to be assessed whose conclusions are of another day, or that has none.
-- $1 as_of date
-- Caller: Store.enqueueStale
INSERT INTO job (authority_id, contract_id)
SELECT contract.authority_id, contract.contract_id
FROM contract
LEFT JOIN current_evaluation AS latest
    ON latest.authority_id = contract.authority_id AND latest.contract_id = contract.contract_id
WHERE latest.as_of IS DISTINCT FROM $1
ON CONFLICT (authority_id, contract_id) WHERE attempt = 0 DO NOTHING
