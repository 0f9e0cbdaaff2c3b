-- The hash that an authority's seal of a number has.
-- $1 authority_id integer, $2 sequence bigint
-- Caller: Store.seal
SELECT hash FROM audit_seal WHERE authority_id = $1 AND sequence = $2
