-- Closes an account, or opens it again; its sessions, links and tokens end when it is closed.
-- $1 account_id integer, $2 is_closed boolean
-- Caller: Store.close
WITH sessions AS (DELETE FROM session WHERE account_id = $1 AND $2),
links AS (DELETE FROM account_link WHERE account_id = $1 AND $2)
UPDATE account
SET is_closed = $2
WHERE account_id = $1
