-- Notes a sign-in by a provider that is begun, and forgets those that took too long.
-- $1 authority_id integer, $2 hash bytea, $3 visit bytea, $4 nonce text, $5 verifier text, $6 redirect text
-- $7 next text or null, $8 language text, $9 minutes integer
-- Caller: Store.begin
WITH old AS (
    DELETE FROM provider_attempt
    WHERE authority_id = $1 AND began_at < now() - make_interval(mins => $9)
)
INSERT INTO provider_attempt (authority_id, hash, visit, nonce, verifier, redirect, next, language)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
