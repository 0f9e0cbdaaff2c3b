-- Notes what an account is at an authority.
-- $1 authority_id integer, $2 account_id integer, $3 role text, $4 scope text
-- Caller: Store.addAccount
INSERT INTO membership (authority_id, account_id, role, scope)
VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING
