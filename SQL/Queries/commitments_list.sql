-- The clauses frozen on contracts, each contract's in the order of the policy, with what the contract adds.
-- $1 authority_id integer, $2 contract ids integer[]
-- Result: contract_id integer, code text, policy text, edition text, clause jsonb, holds_from date or null,
--   parameters jsonb or null
-- Caller: Session.commitments, DossierReading.finish
SELECT
    commitment.contract_id, commitment.code, commitment.policy, commitment.edition, commitment.clause,
    nullif(commitment.holds_from, '-infinity') AS holds_from, added.parameters
FROM commitment
LEFT JOIN LATERAL (
    SELECT parameters
    FROM commitment_parameter
    WHERE commitment_parameter.authority_id = commitment.authority_id
        AND commitment_parameter.contract_id = commitment.contract_id
        AND commitment_parameter.code = commitment.code
    ORDER BY commitment_parameter.parameter_id DESC
    LIMIT 1
) AS added ON true
WHERE commitment.authority_id = $1 AND commitment.contract_id = ANY ($2::integer[])
    AND NOT EXISTS (
        SELECT 1
        FROM commitment AS later
        WHERE later.authority_id = commitment.authority_id AND later.contract_id = commitment.contract_id
            AND later.policy = commitment.policy AND later.holds_from = commitment.holds_from
            AND later.commitment_id > commitment.commitment_id
            AND (later.edition <> commitment.edition OR later.code = commitment.code)
    )
ORDER BY commitment.contract_id, commitment.ordinal, commitment.code, commitment.holds_from
