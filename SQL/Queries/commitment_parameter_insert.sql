-- Notes what a contract adds to a clause, unless the latest note already says so.
-- $1 authority_id integer, $2 contract_id integer, $3 code text, $4 parameters jsonb, $5 agreed_in text
-- Result: parameter_id bigint; no row when nothing changed
-- Caller: Store.agree
INSERT INTO commitment_parameter (authority_id, contract_id, code, parameters, agreed_in)
SELECT $1, $2, $3, $4::jsonb, $5
WHERE $4::jsonb IS DISTINCT FROM (
    SELECT known.parameters
    FROM commitment_parameter AS known
    WHERE known.authority_id = $1 AND known.contract_id = $2 AND known.code = $3
    ORDER BY known.parameter_id DESC
    LIMIT 1
)
RETURNING parameter_id
