-- The assessments that stand, of every contract of an authority.
-- $1 authority_id integer
-- Result: ref text, the columns of assessment from commitment to settled_by, without edition
-- Caller: Store.standings
SELECT
    contract.ref, made.commitment, made.node, made.cut_off, made.period_start, made.period_end, made.state,
    made.required, made.due, made.reported, made.confirmed, made.verified, made.credited_low, made.credited_high,
    made.numerator, made.denominator, made.shortfall, made.certain_shortfall, made.consequence, made.outcome, made.withheld,
    made.conduct, made.attribution, made.settled_by
FROM current_evaluation AS latest
JOIN contract ON contract.authority_id = latest.authority_id AND contract.contract_id = latest.contract_id
JOIN assessment AS made ON made.authority_id = latest.authority_id AND made.evaluation_id = latest.evaluation_id
WHERE latest.authority_id = $1
ORDER BY contract.ref, made.commitment, made.node
