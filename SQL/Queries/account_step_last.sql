-- The step of the code that was taken last of an account, and the time now in seconds since 1970.
-- $1 account_id integer
-- Result: last_step bigint or null, seconds bigint
-- Caller: Store.proveFactor, Store.confirmFactor
SELECT last_step, extract(epoch FROM now())::bigint AS seconds
FROM account
WHERE account_id = $1
FOR UPDATE
