-- Takes assessments as binary rows, on their way into the table of that name.
-- Caller: Session.copyIn
COPY staged_assessment (
    authority_id, evaluation_id, commitment, node, edition, cut_off, period_start, period_end, state, required, due,
    reported, confirmed, verified, credited_low, credited_high, numerator, denominator, shortfall,
    certain_shortfall, consequence, outcome, withheld, conduct, attribution, settled_by
) FROM STDIN (FORMAT binary)
