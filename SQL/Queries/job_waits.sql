-- Whether a job can be taken now.
-- Result: waits boolean
-- Caller: Store.awaitJob
SELECT EXISTS (SELECT 1 FROM job WHERE available_at <= now() AND attempt < 20) AS waits
