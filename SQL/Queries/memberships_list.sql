-- What an account, or everybody, is at an authority.
-- $1 authority_id integer, $2 account_id integer or null for all
-- Result: account_id integer, role text, scope text
-- Caller: Session.memberships
SELECT account_id, role, scope
FROM membership
WHERE authority_id = $1 AND ($2::integer IS NULL OR account_id = $2)
ORDER BY account_id, role, scope
