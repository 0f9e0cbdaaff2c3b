-- Adds the assessments of an evaluation.
-- $1 authority_id integer, $2 evaluation_id bigint, $3 assessments jsonb, an array of objects keyed by column
-- Caller: Session.keep
INSERT INTO assessment (
    authority_id, evaluation_id, commitment, node, edition, cut_off, period_start, period_end, state, required, due,
    reported, confirmed, verified, credited_low, credited_high, numerator, denominator, shortfall,
    certain_shortfall, consequence, outcome, withheld, conduct, attribution, settled_by
)
SELECT
    $1, $2, made.commitment, made.node, made.edition, made.cut_off, made.period_start, made.period_end, made.state,
    made.required, made.due, made.reported, made.confirmed, made.verified, made.credited_low, made.credited_high,
    made.numerator, made.denominator, made.shortfall, made.certain_shortfall, made.consequence, made.outcome,
    made.withheld, made.conduct, made.attribution, made.settled_by
FROM jsonb_to_recordset($3::jsonb) AS made (
    commitment text, node text, edition text, cut_off date, period_start date, period_end date, state text,
    required bigint, due bigint, reported bigint, confirmed bigint, verified bigint, credited_low bigint,
    credited_high bigint, numerator bigint, denominator bigint, shortfall bigint, certain_shortfall bigint,
    consequence bigint, outcome text, withheld text, conduct text, attribution jsonb, settled_by jsonb
)
