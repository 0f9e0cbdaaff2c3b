-- Forgets the answers to requests of more than a day ago.
-- $1 authority_id integer
-- Caller: Session.expireAnswers
DELETE FROM posted_request
WHERE authority_id = $1 AND claimed_at < now() - interval '24 hours'
