-- Whether anybody is kept by a key.
-- Result: is_kept boolean
-- Caller: Store.keepsPersons
SELECT EXISTS (SELECT FROM person_key) AS is_kept
