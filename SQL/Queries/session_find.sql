-- The session of a hash that has not ended, and its account; it is noted that it was seen.
-- $1 hash bytea, $2 idle minutes integer, $3 hours integer
-- Result: at_authority integer or null, only_at integer or null, has_factor boolean, new_seed bytea or null, account_id
--    integer, sign_in_name text, name text, language text, password text or null, seed bytea or null, is_closed boolean
-- Caller: Store.session
WITH seen AS (
    UPDATE session
    SET seen_at = now()
    WHERE hash = $1 AND seen_at < now() - interval '1 minute'
        AND seen_at > now() - make_interval(mins => $2) AND began_at > now() - make_interval(hours => $3)
)
SELECT at_authority, only_at, has_factor, new_seed, account_id, sign_in_name, name, language, password, seed, is_closed
FROM session
JOIN account USING (account_id)
WHERE hash = $1 AND NOT is_closed
    AND seen_at > now() - make_interval(mins => $2) AND began_at > now() - make_interval(hours => $3)
