-- Removes jobs that are done, of those that these attempts still hold.
-- $1 authority_id integer, $2 job ids bigint[], $3 their attempts integer[]
-- Result: contract_id integer of each job removed; none of one that another worker has taken since
-- Caller: Session.keep
DELETE FROM job
USING unnest($2::bigint[], $3::integer[]) AS done (job_id, attempt)
WHERE job.authority_id = $1 AND job.job_id = done.job_id AND job.attempt = done.attempt
RETURNING job.contract_id
