-- Sets the password of an account.
-- $1 account_id integer, $2 password text, a PHC string
-- Caller: Store.setPassword, Store.changePassword, Store.signIn
UPDATE account
SET password = $2
WHERE account_id = $1
