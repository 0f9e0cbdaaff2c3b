-- How many contracts an authority has.
-- $1 authority_id integer
-- Result: contracts bigint
-- Caller: Store.contractCount
SELECT count(*) AS contracts
FROM contract
WHERE authority_id = $1
