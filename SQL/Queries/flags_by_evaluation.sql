-- The flags that were shown in some evaluations.
-- $1 authority_id integer, $2 evaluation ids bigint[]
-- Result: evaluation_id bigint, kind text, commitment text, node text, period_start date, period_end date,
--   amount bigint, message text, because jsonb, since date, fingerprint text
-- Caller: Store.standings
SELECT
    evaluation_id, kind, commitment, node, period_start, period_end, amount, message, because, since, fingerprint
FROM flag
WHERE authority_id = $1 AND evaluation_id = ANY ($2::bigint[]) AND NOT shadow
ORDER BY evaluation_id, ordinal
