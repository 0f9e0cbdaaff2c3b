-- Gives an account a link in place of the one it may have had.
-- $1 account_id integer, $2 hash bytea, $3 hours integer
-- Caller: Store.issueLink
INSERT INTO account_link (account_id, hash, expires_at)
VALUES ($1, $2, now() + make_interval(hours => $3))
ON CONFLICT (account_id) DO UPDATE SET hash = EXCLUDED.hash, expires_at = EXCLUDED.expires_at
