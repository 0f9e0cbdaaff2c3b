-- Forgets what an account is at an authority, and its tokens there.
-- $1 authority_id integer, $2 account_id integer
-- Caller: Store.expel
WITH tokens AS (DELETE FROM access_token WHERE authority_id = $1 AND account_id = $2)
DELETE FROM membership
WHERE authority_id = $1 AND account_id = $2
