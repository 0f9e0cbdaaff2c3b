-- Names a file by its digest; one that is already stored stays as it is, unless its bytes were taken out.
-- $1 authority_id integer, $2 sha256 bytea, $3 name text, $4 size integer bytes
-- Result: one row when its bytes are to be stored, none when they are there
-- Caller: SourceFile.keep
INSERT INTO file (authority_id, sha256, name, size)
VALUES ($1, $2, $3, $4)
ON CONFLICT (authority_id, sha256) DO UPDATE SET erased_at = NULL WHERE file.erased_at IS NOT NULL
RETURNING size
