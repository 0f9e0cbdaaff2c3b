-- The accounts that are something at an authority, by sign-in name.
-- $1 authority_id integer
-- Result: account_id integer, sign_in_name text, name text, language text, password text or null, seed bytea or null,
--    is_closed boolean
-- Caller: Store.accounts
SELECT account_id, sign_in_name, name, language, password, seed, is_closed
FROM account
WHERE account_id IN (SELECT account_id FROM membership WHERE authority_id = $1)
ORDER BY sign_in_name
