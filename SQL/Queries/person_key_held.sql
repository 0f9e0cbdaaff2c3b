-- The mark of the key that an authority's persons are kept by, held until the transaction ends.
-- $1 authority_id integer
-- Result: mark text
-- Caller: Session.keptPersons
SELECT mark FROM person_key WHERE authority_id = $1 FOR SHARE
