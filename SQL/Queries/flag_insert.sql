-- Adds the flags of an evaluation; a flag that the contract's current evaluation has too keeps its first day.
-- $1 authority_id integer, $2 contract_id integer, $3 evaluation_id bigint, $4 as_of date,
-- $5 flags jsonb, an array of objects keyed by column
-- Caller: Session.keep
INSERT INTO flag (
    authority_id, evaluation_id, ordinal, key, kind, commitment, node, period_start, period_end, amount, message,
    because, since
)
SELECT
    $1, $3, found.ordinal, found.key, found.kind, found.commitment, found.node, found.period_start,
    found.period_end, found.amount, found.message, found.because, coalesce(earlier.since, $4::date)
FROM jsonb_to_recordset($5::jsonb) AS found (
    ordinal integer, key text, kind text, commitment text, node text, period_start date, period_end date,
    amount bigint, message text, because jsonb
)
LEFT JOIN LATERAL (
    SELECT min(flag.since) AS since
    FROM current_evaluation AS latest
    JOIN flag ON flag.authority_id = latest.authority_id AND flag.evaluation_id = latest.evaluation_id
    WHERE latest.authority_id = $1 AND latest.contract_id = $2 AND flag.key = found.key
) AS earlier ON true
