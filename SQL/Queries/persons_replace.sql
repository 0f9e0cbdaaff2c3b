-- Puts other values in the place of persons, in every line that names them.
-- $1 authority_id integer, $2 persons text[], $3 what stands in their place text[], in the same order,
-- $4 the latest time at which a line came in timestamptz; null: all
-- Result: lines bigint
-- Caller: Session.replace
WITH changed AS (
    UPDATE report_line
    SET person = said.after
    FROM unnest($2::text[], $3::text[]) AS said (before, after)
    WHERE report_line.authority_id = $1 AND report_line.person = said.before
        AND ($4::timestamptz IS NULL OR report_line.version_id IN (
            SELECT version_id FROM report_version WHERE authority_id = $1 AND submitted_at <= $4::timestamptz
        ))
    RETURNING 1
)
SELECT count(*) AS lines
FROM changed
