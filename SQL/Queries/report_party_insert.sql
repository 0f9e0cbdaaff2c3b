-- Notes which parties the lines of a version name.
-- $1 authority_id integer, $2 version_id bigint, $3 party ids text[]
-- Caller: Session.keepLines
INSERT INTO report_party (authority_id, party_id, version_id)
SELECT $1, unnest($3::text[]), $2
