-- What was done at an authority, the latest first: all of it, or where a text stands in it.
-- $1 authority_id integer, $2 text or null, $3 limit integer, $4 offset integer
-- Result: at text, actor text, actor_name text or null, action text, subject text, subject_name text or null,
--   detail jsonb, sequence bigint or null
-- Caller: Store.auditEntries
SELECT
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS at, entry.actor, actor.name AS actor_name,
    entry.action, entry.subject, object.name AS subject_name, entry.detail::text AS detail, seal.sequence
FROM audit_entry AS entry
LEFT JOIN audit_seal AS seal ON seal.authority_id = entry.authority_id AND seal.entry_id = entry.entry_id
LEFT JOIN account AS actor ON entry.actor = 'account:' || actor.account_id
LEFT JOIN account AS object ON entry.subject = 'account:' || object.account_id
WHERE entry.authority_id = $1
    AND (
        $2::text IS NULL
        OR strpos(
            lower(concat_ws(' ', entry.actor, actor.name, entry.action, entry.subject, object.name, entry.detail::text)),
            lower($2)) > 0
    )
ORDER BY entry.entry_id DESC
LIMIT $3 OFFSET $4
