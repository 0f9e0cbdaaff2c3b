-- Replaces the recovery codes of an account.
-- $1 account_id integer, $2 hashes text[], in hexadecimal
-- Caller: Store.confirmFactor, Store.setPassword
WITH old AS (DELETE FROM recovery_code WHERE account_id = $1)
INSERT INTO recovery_code (account_id, hash)
SELECT $1, decode(code, 'hex')
FROM unnest($2::text[]) AS code
