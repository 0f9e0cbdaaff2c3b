-- What tells the key that an authority's persons are kept by from another.
-- $1 authority_id integer
-- Result: mark text
-- Caller: Store.personKeyNumber
SELECT mark FROM person_key WHERE authority_id = $1
