-- The part of a file that begins at a byte; one at a time, so that memory need not hold the file twice.
-- $1 authority_id integer, $2 upload_id text, $3 start bigint
-- Result: bytes bytea
-- Caller: Store.bytes
SELECT bytes
FROM upload_part
WHERE authority_id = $1 AND upload_id = $2 AND start = $3
