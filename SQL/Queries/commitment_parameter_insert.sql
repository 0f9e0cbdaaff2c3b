-- Notes what a contract adds to a clause beside what it added before, unless that says so already.
-- $1 authority_id integer, $2 contract_id integer, $3 code text, $4 parameters jsonb, $5 agreed_in text
-- Result: parameter_id bigint; no row when nothing changed
-- Caller: Store.agree
INSERT INTO commitment_parameter (authority_id, contract_id, code, parameters, agreed_in)
SELECT $1, $2, $3, known.parameters || $4::jsonb, $5
FROM (
    SELECT coalesce(
        (
            SELECT latest.parameters
            FROM commitment_parameter AS latest
            WHERE latest.authority_id = $1 AND latest.contract_id = $2 AND latest.code = $3
            ORDER BY latest.parameter_id DESC
            LIMIT 1
        ),
        '{}'::jsonb
    ) AS parameters
) AS known
WHERE known.parameters || $4::jsonb IS DISTINCT FROM known.parameters
RETURNING parameter_id
