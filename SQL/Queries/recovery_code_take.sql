-- Takes a recovery code of an account, which is gone then.
-- $1 account_id integer, $2 hash bytea
-- Caller: Store.proveFactor
DELETE FROM recovery_code
WHERE account_id = $1 AND hash = $2
