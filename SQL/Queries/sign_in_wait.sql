-- The wrong tries of a name or an address one after another, and for how long it waits.
-- $1 who bytea
-- Result: failures integer, seconds integer
-- Caller: Store.checkThrottle
SELECT failures, greatest(ceil(extract(epoch FROM waits_until - now())), 0)::integer AS seconds
FROM sign_in_failure
WHERE who = $1
