-- The account of a sign-in name.
-- $1 sign_in_name text
-- Result: account_id integer, sign_in_name text, name text, language text, password text or null, seed bytea or null,
--    is_closed boolean
-- Caller: Store.account
SELECT account_id, sign_in_name, name, language, password, seed, is_closed
FROM account
WHERE sign_in_name = $1
