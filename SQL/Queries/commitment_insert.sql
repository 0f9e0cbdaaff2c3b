-- Freezes a clause on a contract, unless what was noted last for that day is the same.
-- $1 authority_id integer, $2 contract_id integer, $3 code text, $4 policy text, $5 edition text, $6 clause jsonb,
-- $7 ordinal integer, $8 first day date or null for the beginning of the contract
-- Result: code text; no row when it was frozen before
-- Caller: Session.keep, Store.agree
INSERT INTO commitment (authority_id, contract_id, code, policy, edition, clause, ordinal, holds_from)
SELECT $1, $2, $3, $4, $5::text, $6::jsonb, $7, coalesce($8::date, '-infinity')
WHERE ROW ($4::text, $5::text, $6::jsonb) IS DISTINCT FROM (
    SELECT ROW (known.policy, known.edition, known.clause)
    FROM commitment AS known
    WHERE known.authority_id = $1 AND known.contract_id = $2 AND known.code = $3
        AND known.holds_from = coalesce($8::date, '-infinity')
    ORDER BY known.commitment_id DESC
    LIMIT 1
)
RETURNING code
