-- Puts a failed job back, later with each attempt: 1, 2, 4 … seconds, an hour at most.
-- $1 authority_id integer, $2 job_id bigint, $3 attempt integer, $4 failure text
-- Caller: Store.runJobs
UPDATE job
SET failure = $4,
    available_at = now() + least(interval '1 hour', interval '1 second' * power(2, $3::integer - 1))
WHERE authority_id = $1 AND job_id = $2 AND attempt = $3
