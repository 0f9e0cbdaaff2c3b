-- Takes out the bytes of the files that name persons; their names, sizes and digests stay.
-- $1 authority_id integer, $2 persons text[]
-- Result: name text, sha256 bytea of each
-- Caller: Session.erase
WITH named AS MATERIALIZED (
    SELECT DISTINCT version.sha256
    FROM report_line AS line
    JOIN report_version AS version ON version.authority_id = $1 AND version.version_id = line.version_id
    WHERE line.authority_id = $1 AND line.person = ANY ($2::text[])
),
gone AS (
    DELETE FROM file_chunk
    USING named
    WHERE file_chunk.authority_id = $1 AND file_chunk.sha256 = named.sha256
)
UPDATE file
SET erased_at = now()
FROM named
WHERE file.authority_id = $1 AND file.sha256 = named.sha256 AND file.erased_at IS NULL
RETURNING file.name, file.sha256
