-- What the parties of contracts changed, in the order in which it was noted.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: contract_id integer, from_day date, value bigint, wage_sum bigint, labour_share bigint, end_day date
-- Caller: Session.amendments
SELECT contract_id, from_day, value, wage_sum, labour_share, end_day
FROM contract_amendment
WHERE authority_id = $1 AND contract_id = ANY ($2::integer[])
ORDER BY contract_id, amendment_id
