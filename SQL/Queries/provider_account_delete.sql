-- Releases an account from whoever it is bound to at the providers of an authority.
-- $1 authority_id integer, $2 account_id integer
-- Caller: Store.release
DELETE FROM provider_account
WHERE authority_id = $1 AND account_id = $2
