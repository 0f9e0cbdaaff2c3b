-- Every authority, or the one of a code.
-- $1 code text or null for all
-- Result: authority_id integer, code text, name text, policy text, currency text, scheme text
-- Caller: Store.authorities, Store.authority
SELECT authority_id, code, name, policy, currency, scheme
FROM authority
WHERE $1::text IS NULL OR code = $1
ORDER BY code
