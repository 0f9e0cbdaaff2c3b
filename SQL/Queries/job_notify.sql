-- Wakes the daemons when this transaction commits.
-- Result: pg_notify void
-- Caller: Session.enqueue
SELECT pg_notify('clausewatch_job', '')
