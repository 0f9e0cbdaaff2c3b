-- Notes that an authority's persons are kept by another key from now on.
-- $1 authority_id integer, $2 mark text, $3 the mark before text
-- Result: mark text, unless the one before was another
-- Caller: Store.rotatePersons
UPDATE person_key SET mark = $2 WHERE authority_id = $1 AND mark = $3 RETURNING mark
