-- The reference of a contract.
-- $1 authority_id integer, $2 contract_id integer
-- Result: ref text
-- Caller: Store.contract
SELECT ref
FROM contract
WHERE authority_id = $1 AND contract_id = $2
