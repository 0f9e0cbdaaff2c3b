-- Removes a job that is done, if this attempt still holds it.
-- $1 authority_id integer, $2 job_id bigint, $3 attempt integer
-- Result: job_id bigint; no row when another worker has taken it since
-- Caller: Store.run
DELETE FROM job
WHERE authority_id = $1 AND job_id = $2 AND attempt = $3
RETURNING job_id
