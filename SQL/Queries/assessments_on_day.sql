-- The assessments of one node that stood on a day, of every contract of an authority assessed by then.
-- $1 authority_id integer, $2 day date, $3 node text
-- Result: ref text, the columns of assessment from commitment to settled_by, without edition; null where the contract had
--   no assessment of that node
-- Caller: Store.standing
SELECT
    contract.ref, made.commitment, made.node, made.cut_off, made.period_start, made.period_end, made.state,
    made.required, made.due, made.reported, made.confirmed, made.verified, made.credited_low, made.credited_high,
    made.numerator, made.denominator, made.shortfall, made.certain_shortfall, made.consequence, made.outcome, made.withheld,
    made.conduct, made.attribution, made.settled_by
FROM contract
CROSS JOIN LATERAL (
    SELECT evaluation_id
    FROM evaluation
    WHERE evaluation.authority_id = contract.authority_id AND evaluation.contract_id = contract.contract_id
        AND evaluation.as_of <= $2::date
    ORDER BY evaluation.as_of DESC, evaluation.evaluation_id DESC
    LIMIT 1
) AS latest
LEFT JOIN assessment AS made ON made.authority_id = contract.authority_id
    AND made.evaluation_id = latest.evaluation_id AND made.node = $3
WHERE contract.authority_id = $1
ORDER BY contract.ref, made.commitment
