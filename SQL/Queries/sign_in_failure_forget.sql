-- Forgets the wrong tries of a name or an address.
-- $1 who bytea
-- Caller: Session.forgetFailures
DELETE FROM sign_in_failure
WHERE who = $1
