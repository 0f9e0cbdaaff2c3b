-- The jobs that wait or run for contracts.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: authority_id integer, job_id bigint, contract_id integer, attempt integer
-- Caller: Session.jobs
SELECT authority_id, job_id, contract_id, attempt
FROM job
WHERE authority_id = $1 AND contract_id = ANY ($2::integer[])
