-- What was asked and answered under a key.
-- $1 authority_id integer, $2 key text
-- Result: fingerprint bytea, status smallint, answer bytea
-- Caller: Session.posted
SELECT fingerprint, status, answer
FROM posted_request
WHERE authority_id = $1 AND key = $2
