-- Ends sessions of an account: one, or all but one.
-- $1 account_id integer, $2 hash bytea, $3 whether all the others end boolean
-- Caller: Store.end, Store.endOthers, Store.setPassword, Store.changePassword, Session.begin
DELETE FROM session
WHERE account_id = $1 AND (hash = $2) <> $3
