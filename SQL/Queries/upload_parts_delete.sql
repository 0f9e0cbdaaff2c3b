-- Drops the parts of a file whose answer is kept.
-- $1 authority_id integer, $2 upload_id text
-- Caller: Store.dropParts
DELETE FROM upload_part
WHERE authority_id = $1 AND upload_id = $2
