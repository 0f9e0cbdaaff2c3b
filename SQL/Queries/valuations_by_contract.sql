-- What officers said lines of a contract are worth, in the order in which it was noted.
-- $1 authority_id integer, $2 contract_id integer
-- Result: version_id bigint, row integer, amount bigint, reason text, decided_by text, decided_on date
-- Caller: Session.valuations
SELECT version_id, row, amount, reason, decided_by, decided_on
FROM line_valuation
WHERE authority_id = $1 AND contract_id = $2
ORDER BY valuation_id
