-- Which of its own columns a party means by ours, as remembered last.
-- $1 authority_id integer, $2 party_id text
-- Result: version_id bigint or null, layout jsonb or null when forgotten, noted_on date
-- Caller: Session.layout
SELECT version_id, layout, noted_on
FROM report_layout
WHERE authority_id = $1 AND party_id = $2
ORDER BY layout_id DESC
LIMIT 1
