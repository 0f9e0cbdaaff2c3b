-- Keeps reports that name persons, erasures and rotations of an authority apart until the transaction ends.
-- $1 authority_id integer
-- Result: mark text; none before anybody was kept by a key
-- Caller: Session.lockPersons
SELECT mark FROM person_key WHERE authority_id = $1 FOR UPDATE
