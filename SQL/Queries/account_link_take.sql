-- Takes a link that holds; it is gone then.
-- $1 hash bytea, $2 account_id integer
-- Caller: Store.setPassword
DELETE FROM account_link
WHERE hash = $1 AND account_id = $2 AND expires_at > now()
