-- The entries of an authority that wait to be sealed, a batch of them.
-- $1 authority_id integer, $2 most integer
-- Caller: Store.seal
SELECT
    entry_id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor, action, subject,
    detail::text AS detail
FROM audit_waiting
JOIN audit_entry USING (authority_id, entry_id)
WHERE authority_id = $1
ORDER BY entry_id
LIMIT $2
