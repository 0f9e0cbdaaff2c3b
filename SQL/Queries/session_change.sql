-- Changes what a session is at and sets up; null leaves the authority as it is.
-- $1 hash bytea, $2 at_authority integer or null, $3 new_seed bytea or null
-- Caller: Store.choose, Store.beginFactor
UPDATE session
SET at_authority = coalesce($2, at_authority), new_seed = $3
WHERE hash = $1
