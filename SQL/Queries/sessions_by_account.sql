-- The sessions of an account that have not ended, the latest first.
-- $1 account_id integer, $2 idle minutes integer, $3 hours integer
-- Result: hash bytea, agent text, began_at text, seen_at text
-- Caller: Store.sessions
SELECT hash, agent, to_char(began_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS began_at,
    to_char(seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS seen_at
FROM session
WHERE account_id = $1
    AND seen_at > now() - make_interval(mins => $2) AND began_at > now() - make_interval(hours => $3)
ORDER BY session.seen_at DESC, hash
