-- How many jobs wait or run, and how many of them have failed before.
-- $1 authority_id integer
-- Result: waiting bigint, failed bigint
-- Caller: Store.jobCount
SELECT count(*) AS waiting, count(*) FILTER (WHERE failure IS NOT NULL) AS failed
FROM job
WHERE authority_id = $1
