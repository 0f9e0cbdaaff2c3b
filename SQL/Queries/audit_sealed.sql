-- What an authority sealed after a number, in order, a batch of it; the entry's columns are null where it is gone.
-- $1 authority_id integer, $2 sequence bigint, $3 most integer
-- Caller: Store.verifyAudit
SELECT
    seal.sequence, seal.entry_id, seal.hash,
    to_char(seal.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS sealed_at,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
    entry.actor, entry.action, entry.subject, entry.detail::text AS detail
FROM audit_seal AS seal
LEFT JOIN audit_entry AS entry ON entry.authority_id = seal.authority_id AND entry.entry_id = seal.entry_id
WHERE seal.authority_id = $1 AND seal.sequence > $2
ORDER BY seal.sequence
LIMIT $3
