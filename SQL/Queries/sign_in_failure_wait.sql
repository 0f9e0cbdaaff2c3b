-- Lets a name or an address wait from now on.
-- $1 who bytea, $2 seconds integer
-- Caller: Store.noteFailure
UPDATE sign_in_failure
SET waits_until = now() + make_interval(secs => $2)
WHERE who = $1
