-- Puts other values in the place of persons in the lines of one version.
-- $1 authority_id integer, $2 version_id bigint, $3 persons text[], $4 what stands in their place text[], in the same
-- order
-- Caller: Session.keepStanding
UPDATE report_line
SET person = said.after
FROM unnest($3::text[], $4::text[]) AS said (before, after)
WHERE report_line.authority_id = $1 AND report_line.version_id = $2 AND report_line.person = said.before
