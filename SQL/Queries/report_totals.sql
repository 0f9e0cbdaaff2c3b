-- What versions report in all: payments, hours worked and people placed.
-- $1 authority_id integer, $2 version ids bigint[]
-- Result: version_id bigint, payments bigint, hours bigint, people bigint
-- Caller: Session.jumps
SELECT
    version_id, coalesce(sum(amount) FILTER (WHERE kind = 1), 0)::bigint AS payments,
    coalesce(sum(quantity) FILTER (WHERE kind = 7), 0)::bigint AS hours,
    count(DISTINCT person) FILTER (WHERE kind = 3) AS people
FROM report_line
WHERE authority_id = $1 AND version_id = ANY ($2::bigint[])
GROUP BY version_id
