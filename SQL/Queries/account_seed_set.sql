-- Sets the second factor of an account, and the step of the code that showed it to work.
-- $1 account_id integer, $2 seed bytea or null, $3 last_step bigint or null
-- Caller: Store.confirmFactor, Store.setPassword
UPDATE account
SET seed = $2, last_step = $3
WHERE account_id = $1
