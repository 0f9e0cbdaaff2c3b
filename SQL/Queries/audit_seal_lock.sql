-- Lets one transaction at a time seal an authority's entries, until it ends; says whether it may.
-- $1 authority_id integer
-- Caller: Store.seal
SELECT pg_try_advisory_xact_lock(22022, $1::integer) AS is_held
