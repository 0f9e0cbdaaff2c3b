-- Lets this connection be woken by job_notify.sql.
-- Caller: Store.awaitJob
LISTEN clausewatch_job
