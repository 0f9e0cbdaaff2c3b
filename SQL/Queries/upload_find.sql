-- How far a file that comes in parts has come.
-- $1 authority_id integer, $2 upload_id text
-- Result: upload_id text, key text, contract text, period text, file_name text, length bigint, size bigint,
--   is_complete boolean
-- Caller: Session.upload
SELECT upload_id, key, contract, period, file_name, length, size, is_complete
FROM upload
WHERE authority_id = $1 AND upload_id = $2
