-- Adds the next version of a report for a transaction that is taken back, under a number that no receipt gets.
-- It is above all receipts, behind which its lines rank, and short enough for their names to take no memory of their
-- own: a process has a number of at most 4,194,304.
-- $1 authority_id integer, $2 report_id bigint, $3 sha256 bytea, $4 file_name text, $5 received date,
-- $6 is_nil boolean, $7 line_count integer, $8 sheets text[], $9 untouched integer,
-- $10 reading text
-- Result: version_id bigint
-- Caller: Store.check
INSERT INTO report_version (
    authority_id, version_id, report_id, version, sha256, file_name, received, is_nil, line_count, sheets, untouched, reading
)
OVERRIDING SYSTEM VALUE
SELECT $1, 95000000 + pg_backend_pid(), $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8::text[], $9, $10
FROM report_version
WHERE authority_id = $1 AND report_id = $2
RETURNING version_id
