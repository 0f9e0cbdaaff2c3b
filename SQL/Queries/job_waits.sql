-- Whether a job of an authority can be taken now.
-- $1 authority_id integer
-- Result: waits boolean
-- Caller: Store.awaitJob
SELECT EXISTS (SELECT 1 FROM job WHERE authority_id = $1 AND available_at <= now() AND attempt < 20) AS waits
