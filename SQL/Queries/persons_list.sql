-- The persons that an authority's reports name, each once.
-- $1 authority_id integer
-- Result: person text
-- Caller: Session.persons
SELECT DISTINCT person
FROM report_line
WHERE authority_id = $1 AND person IS NOT NULL
