-- Moves the end of a file that comes in parts, if it still stands where the sender takes it to be.
-- $1 authority_id integer, $2 upload_id text, $3 where it stands bigint, $4 bytes that come integer,
-- $5 whether they are the last boolean
-- Result: one row when it was moved, none when it stands elsewhere or is complete
-- Caller: Store.append
UPDATE upload
SET size = size + $4::integer, is_complete = $5
WHERE authority_id = $1 AND upload_id = $2 AND size = $3 AND NOT is_complete
RETURNING size
