-- The account of somebody at a provider.
-- $1 authority_id integer, $2 issuer text, $3 subject text
-- Result: account_id integer, sign_in_name text, name text, language text, password text or null, seed bytea or null,
--    is_closed boolean
-- Caller: Session.account
SELECT account_id, sign_in_name, name, language, password, seed, is_closed
FROM provider_account
JOIN account USING (account_id)
WHERE authority_id = $1 AND issuer = $2 AND subject = $3
