-- Notes a wrong try, and forgets those of more than a day ago.
-- $1 who bytea, $2 after how many quiet minutes counting begins anew integer
-- Result: failures integer
-- Caller: Store.noteFailure
WITH old AS (
    DELETE FROM sign_in_failure
    WHERE waits_until < now() - interval '24 hours' AND who <> $1
)
INSERT INTO sign_in_failure (who, failures, waits_until)
VALUES ($1, 1, now())
ON CONFLICT (who) DO UPDATE
SET failures = CASE
        WHEN sign_in_failure.waits_until < now() - make_interval(mins => $2) THEN 1
        ELSE sign_in_failure.failures + 1
    END,
    waits_until = now()
RETURNING failures
