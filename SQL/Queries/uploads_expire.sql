-- Drops files that began to come in parts more than a day ago.
-- $1 authority_id integer
-- Caller: Session.expireUploads
DELETE FROM upload
WHERE authority_id = $1 AND begun_at < now() - interval '24 hours'
