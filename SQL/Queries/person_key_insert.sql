-- Notes by which key an authority's persons are kept; the first one stays.
-- $1 authority_id integer, $2 mark text
-- Caller: Session.keptPersons
INSERT INTO person_key (authority_id, mark) VALUES ($1, $2)
ON CONFLICT DO NOTHING
