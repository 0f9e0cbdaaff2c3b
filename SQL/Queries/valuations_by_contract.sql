-- What officers said lines of contracts are worth, in the order in which it was noted.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: contract_id integer, version_id bigint, row integer, amount bigint, reason text, decided_by text, decided_on date
-- Caller: Session.valuations
SELECT contract_id, version_id, row, amount, reason, decided_by, decided_on
FROM line_valuation
WHERE authority_id = $1 AND contract_id = ANY ($2::integer[])
ORDER BY valuation_id
