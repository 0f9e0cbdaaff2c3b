-- Those of some persons whom a line of another version names.
-- $1 authority_id integer, $2 persons text[], $3 version_id bigint
-- Result: person text
-- Caller: Session.keepStanding
SELECT said.person
FROM unnest($2::text[]) AS said (person)
WHERE EXISTS (
    SELECT FROM report_line AS line
    WHERE line.authority_id = $1 AND line.person = said.person AND line.version_id <> $3
)
