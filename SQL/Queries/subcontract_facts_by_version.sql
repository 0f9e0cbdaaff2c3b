-- What reports say of the subcontracts they declare.
-- $1 authority_id integer, $2 version ids bigint[]
-- Result: version_id bigint, row integer, scope text, offered date, passed_down jsonb
-- Caller: Session.subcontractFacts
SELECT version_id, row, scope, offered, passed_down
FROM subcontract_fact
WHERE authority_id = $1 AND version_id = ANY ($2::bigint[])
ORDER BY version_id, row
