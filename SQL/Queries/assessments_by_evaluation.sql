-- The assessments of one node in some evaluations.
-- $1 authority_id integer, $2 evaluation ids bigint[], $3 node text
-- Result: evaluation_id bigint, the columns of assessment from commitment to settled_by
-- Caller: Store.standings
SELECT
    evaluation_id, commitment, node, edition, cut_off, period_start, period_end, state, required, due, reported,
    confirmed, verified, credited_low, credited_high, numerator, denominator, shortfall, certain_shortfall,
    consequence, outcome, withheld, conduct, attribution, settled_by
FROM assessment
WHERE authority_id = $1 AND evaluation_id = ANY ($2::bigint[]) AND node = $3
ORDER BY evaluation_id, commitment
