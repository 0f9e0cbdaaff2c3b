-- Takes out the bytes of the files on contracts that name persons; their names, sizes and digests stay.
-- All files on such a contract go, those that come in parts too: a form that was filled in beforehand, a sheet that was
-- not read or a title may name the person as well.
-- $1 authority_id integer, $2 persons text[], $3 the latest time at which a file came in timestamptz; null: all
-- Result: name text, sha256 bytea of each
-- Caller: Session.erase
WITH touched AS MATERIALIZED (
    SELECT DISTINCT report.contract_id
    FROM report_line AS line
    JOIN report_version AS version ON version.authority_id = $1 AND version.version_id = line.version_id
    JOIN report ON report.authority_id = $1 AND report.report_id = version.report_id
    WHERE line.authority_id = $1 AND line.person = ANY ($2::text[])
        AND ($3::timestamptz IS NULL OR version.submitted_at <= $3::timestamptz)
),
named AS MATERIALIZED (
    SELECT DISTINCT version.sha256
    FROM touched
    JOIN report ON report.authority_id = $1 AND report.contract_id = touched.contract_id
    JOIN report_version AS version ON version.authority_id = $1 AND version.report_id = report.report_id
    WHERE $3::timestamptz IS NULL OR version.submitted_at <= $3::timestamptz
),
dropped AS (
    DELETE FROM upload
    USING touched
    JOIN contract ON contract.authority_id = $1 AND contract.contract_id = touched.contract_id
    WHERE upload.authority_id = $1 AND upload.contract = contract.ref
        AND ($3::timestamptz IS NULL OR upload.begun_at <= $3::timestamptz)
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
