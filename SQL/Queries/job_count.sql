-- How many jobs wait or run, and how many of them have failed before.
-- $1 authority_id integer or null for all
-- Result: waiting bigint, failed bigint
-- Caller: Store.jobCount
SELECT count(*) AS waiting, count(*) FILTER (WHERE failure IS NOT NULL) AS failed
FROM job
WHERE $1::integer IS NULL OR authority_id = $1
