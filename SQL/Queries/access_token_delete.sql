-- Takes an access token of an account back.
-- $1 authority_id integer, $2 account_id integer, $3 token_id integer
-- Caller: Store.revokeToken
DELETE FROM access_token
WHERE authority_id = $1 AND account_id = $2 AND token_id = $3
