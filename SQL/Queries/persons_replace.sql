-- Puts other values in the place of persons, in every line that names them.
-- $1 authority_id integer, $2 persons text[], $3 what stands in their place text[], in the same order
-- Result: lines bigint
-- Caller: Session.replace
WITH changed AS (
    UPDATE report_line
    SET person = said.after
    FROM unnest($2::text[], $3::text[]) AS said (before, after)
    WHERE report_line.authority_id = $1 AND report_line.person = said.before
    RETURNING 1
)
SELECT count(*) AS lines
FROM changed
