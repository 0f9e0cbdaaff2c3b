-- Drops a file that comes in parts, as its sender asks.
-- $1 authority_id integer, $2 upload_id text
-- Caller: Store.cancelUpload
DELETE FROM upload
WHERE authority_id = $1 AND upload_id = $2
