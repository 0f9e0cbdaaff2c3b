-- Stores one piece of a file.
-- $1 authority_id integer, $2 sha256 bytea, $3 seq integer, $4 bytes bytea
-- Caller: SourceFile.keep
INSERT INTO file_chunk (authority_id, sha256, seq, bytes)
VALUES ($1, $2, $3, $4)
