-- The access tokens of an account at an authority that hold, the latest first.
-- $1 authority_id integer, $2 account_id integer
-- Result: token_id integer, title text, scope text, expires_at text
-- Caller: Store.tokens
SELECT token_id, title, scope, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS expires_at
FROM access_token
WHERE authority_id = $1 AND account_id = $2 AND expires_at > now()
ORDER BY token_id DESC
