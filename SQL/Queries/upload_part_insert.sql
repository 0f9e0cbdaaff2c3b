-- Keeps a part of a file that comes in parts.
-- $1 authority_id integer, $2 upload_id text, $3 start bigint, $4 bytes bytea
-- Caller: Store.append
INSERT INTO upload_part (authority_id, upload_id, start, bytes)
VALUES ($1, $2, $3, $4)
