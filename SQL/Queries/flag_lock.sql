-- Lets one transaction at a time decide on the flags of a contract; the place is held until it ends.
-- $1 authority_id integer, $2 contract_id integer
-- Caller: Store.decide
SELECT pg_advisory_xact_lock($1::integer, $2::integer)
