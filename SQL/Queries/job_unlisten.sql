-- Lets this connection sleep again.
-- Caller: Store.awaitJob
UNLISTEN clausewatch_job
