-- Whether anybody is kept by a key.
-- $1 authority_id integer
-- Result: is_kept boolean
-- Caller: Store.keepsPersons
SELECT EXISTS (SELECT FROM person_key WHERE authority_id = $1) AS is_kept
