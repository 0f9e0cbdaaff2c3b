-- Asks for every contract to be assessed whose prime or payees are among these parties.
-- $1 authority_id integer, $2 party ids text[]
-- Caller: Store.merge
INSERT INTO job (authority_id, contract_id)
SELECT $1, named.contract_id
FROM (
    SELECT revision.contract_id
    FROM contract_revision AS revision
    WHERE revision.authority_id = $1 AND revision.prime = ANY ($2::text[])
    UNION
    SELECT report.contract_id
    FROM report_line AS line
    JOIN report_version AS version ON version.authority_id = $1 AND version.version_id = line.version_id
    JOIN report ON report.authority_id = $1 AND report.report_id = version.report_id
    WHERE line.authority_id = $1 AND line.payee = ANY ($2::text[])
) AS named
ON CONFLICT (authority_id, contract_id) WHERE attempt = 0 DO NOTHING
