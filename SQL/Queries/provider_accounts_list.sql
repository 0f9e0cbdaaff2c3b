-- The identity providers at which accounts of an authority are bound to somebody.
-- $1 authority_id integer
-- Result: account_id integer, issuer text; by both
-- Caller: Store.accounts
SELECT account_id, issuer
FROM provider_account
WHERE authority_id = $1
ORDER BY account_id, issuer
