-- Takes a sign-in by a provider that was begun in the same browser and not too long ago; it is gone then.
-- $1 authority_id integer, $2 hash bytea, $3 visit bytea, $4 minutes integer
-- Result: nonce text, verifier text, redirect text, next text or null, language text
-- Caller: Store.takeAttempt
DELETE FROM provider_attempt
WHERE authority_id = $1 AND hash = $2 AND visit = $3 AND began_at > now() - make_interval(mins => $4)
RETURNING nonce, verifier, redirect, next, language
