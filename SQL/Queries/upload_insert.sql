-- Begins a file that comes in parts, unless too many are under way.
-- $1 authority_id integer, $2 upload_id text, $3 key text, $4 contract text, $5 period text, $6 file_name text,
-- $7 length bigint, $8 how many may be under way bigint
-- Result: one row when it has begun, none when too many are under way
-- Caller: Store.beginUpload
INSERT INTO upload (authority_id, upload_id, key, contract, period, file_name, length)
SELECT $1::integer, $2::text, $3::text, $4::text, $5::text, $6::text, $7::bigint
WHERE (SELECT count(*) FROM upload WHERE authority_id = $1 AND NOT is_complete) < $8::bigint
RETURNING upload_id
