-- Takes assessments in that were copied, if they are the authority's.
-- Caller: Session.copyIn
INSERT INTO assessment (
    authority_id, evaluation_id, commitment, node, edition, cut_off, period_start, period_end, state, required, due,
    reported, confirmed, verified, credited_low, credited_high, numerator, denominator, shortfall,
    certain_shortfall, consequence, outcome, withheld, conduct, attribution, settled_by
)
SELECT
    authority_id, evaluation_id, commitment, node, edition, cut_off, period_start, period_end, state, required, due,
    reported, confirmed, verified, credited_low, credited_high, numerator, denominator, shortfall,
    certain_shortfall, consequence, outcome, withheld, conduct, attribution, settled_by
FROM staged_assessment;
TRUNCATE staged_assessment
