-- Takes the next jobs for 30 seconds; the attempt number fences off a worker that comes back too late. After twenty
-- attempts a job is left alone. Materialized, because a join could run the inner query again.
-- $1 authority_id integer, $2 how many at most integer
-- Result: authority_id integer, job_id bigint, contract_id integer, attempt integer
-- Caller: Store.runJobs
WITH next AS MATERIALIZED (
    SELECT authority_id, job_id
    FROM job
    WHERE authority_id = $1 AND available_at <= now() AND attempt < 20
    ORDER BY available_at, job_id
    LIMIT $2
    FOR UPDATE SKIP LOCKED
)
UPDATE job
SET attempt = job.attempt + 1,
    available_at = now() + interval '30 seconds'
FROM next
WHERE job.authority_id = next.authority_id AND job.job_id = next.job_id
RETURNING job.authority_id, job.job_id, job.contract_id, job.attempt
