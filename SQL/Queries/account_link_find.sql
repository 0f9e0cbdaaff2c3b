-- The account whose link has that hash and holds.
-- $1 hash bytea
-- Result: account_id integer, sign_in_name text, name text, language text, password text or null, seed bytea or null,
--    is_closed boolean
-- Caller: Store.account
SELECT account_id, sign_in_name, name, language, password, seed, is_closed
FROM account
JOIN account_link USING (account_id)
WHERE account_link.hash = $1 AND expires_at > now() AND NOT is_closed
