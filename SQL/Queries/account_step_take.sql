-- Takes the code of a step, unless that or a later one was taken.
-- $1 account_id integer, $2 step bigint
-- Caller: Store.proveFactor
UPDATE account
SET last_step = $2
WHERE account_id = $1 AND (last_step IS NULL OR last_step < $2)
