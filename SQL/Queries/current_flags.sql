-- The flags that stand, of an authority or of one contract, the contracts with the most money at risk first.
-- $1 authority_id integer, $2 ref text or null for all
-- Result: ref text, title text, department text, prime_name text, policy text, currency text, as_of date,
--   money_at_risk bigint, key text, kind text, commitment text, node text, period_start date, period_end date,
--   amount bigint, message text, because jsonb, since date, fingerprint text, at_risk bigint,
--   clause_kind text, null where it names no clause
-- Caller: Store.flags
SELECT
    contract.ref, revision.title, revision.department, party.name AS prime_name, revision.policy,
    revision.currency, latest.as_of, latest.money_at_risk, flag.key, flag.kind, flag.commitment, flag.node,
    flag.period_start, flag.period_end, flag.amount, flag.message, flag.because, flag.since,
    flag.fingerprint, flag.at_risk, commitment.clause ->> 'kind' AS clause_kind
FROM current_evaluation AS latest
JOIN evaluation ON evaluation.authority_id = latest.authority_id
    AND evaluation.evaluation_id = latest.evaluation_id
JOIN contract ON contract.authority_id = latest.authority_id AND contract.contract_id = latest.contract_id
JOIN contract_revision AS revision ON revision.authority_id = latest.authority_id
    AND revision.contract_id = latest.contract_id AND revision.revision = evaluation.revision
JOIN party ON party.authority_id = revision.authority_id AND party.party_id = revision.prime
JOIN flag ON flag.authority_id = latest.authority_id AND flag.evaluation_id = latest.evaluation_id
    AND NOT flag.shadow
LEFT JOIN LATERAL (
    SELECT clause
    FROM commitment
    WHERE commitment.authority_id = latest.authority_id AND commitment.contract_id = latest.contract_id
        AND commitment.code = flag.commitment AND commitment.holds_from <= latest.as_of
    ORDER BY commitment.holds_from DESC, commitment.commitment_id DESC
    LIMIT 1
) AS commitment ON true
WHERE latest.authority_id = $1 AND latest.flag_count > 0 AND ($2::text IS NULL OR contract.ref = $2)
ORDER BY latest.money_at_risk DESC, contract.ref, flag.ordinal
