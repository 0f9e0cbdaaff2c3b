-- Gives a program access in the name of an account.
-- $1 authority_id integer, $2 account_id integer, $3 hash bytea, $4 title text, $5 scope text, $6 days integer
-- Caller: Store.issueToken
INSERT INTO access_token (authority_id, account_id, hash, title, scope, expires_at)
VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6))
