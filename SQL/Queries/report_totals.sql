-- What versions report in all.
-- $1 authority_id integer, $2 version ids bigint[]
-- Result: version_id bigint, payments bigint, hours bigint, people integer
-- Caller: Session.jumps
SELECT version_id, payments, hours, people
FROM report_total
WHERE authority_id = $1 AND version_id = ANY ($2::bigint[])
