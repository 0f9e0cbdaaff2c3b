-- Takes assessments as binary rows; they become those of the authority that the transaction is for.
-- Caller: Session.keep
COPY intake.assessment (
    evaluation_id, commitment, node, edition, cut_off, period_start, period_end, state, required, due,
    reported, confirmed, verified, credited_low, credited_high, numerator, denominator, shortfall,
    certain_shortfall, consequence, outcome, withheld, conduct, attribution, settled_by
) FROM STDIN (FORMAT binary)
