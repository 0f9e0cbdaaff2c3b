-- The last seal of an authority.
-- $1 authority_id integer
-- Result: sequence bigint, hash bytea
-- Caller: Store.auditHead
SELECT sequence, hash
FROM audit_seal
WHERE authority_id = $1
ORDER BY sequence DESC
LIMIT 1
