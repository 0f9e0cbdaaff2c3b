-- The account of an access token that holds, and what it is good for.
-- $1 authority_id integer, $2 hash bytea
-- Result: scope text, account_id integer, sign_in_name text, name text, language text, password text or null, seed
--    bytea or null, is_closed boolean
-- Caller: Store.bearer
SELECT scope, account_id, sign_in_name, name, language, password, seed, is_closed
FROM access_token
JOIN account USING (account_id)
WHERE authority_id = $1 AND hash = $2 AND expires_at > now() AND NOT is_closed
