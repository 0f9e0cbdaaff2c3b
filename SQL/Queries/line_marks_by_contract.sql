-- What was said of lines of contracts by a day, in the order in which it was noted.
-- $1 authority_id integer, $2 contract ids integer[], $3 as_of date or null for all
-- Result: version_id bigint, row integer, mark text
-- Caller: Session.marks
SELECT version_id, row, mark
FROM line_mark
WHERE authority_id = $1 AND contract_id = ANY ($2::integer[]) AND ($3::date IS NULL OR noted_on <= $3::date)
ORDER BY mark_id
