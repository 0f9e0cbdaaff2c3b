-- What was last told of each period of contracts before a correction was known.
-- $1 authority_id integer, $2 contract ids integer[], $3 version_id bigint[] of each contract's correction
-- Result: contract_id integer, commitment text, node text, period_start date, period_end date, outcome text,
--   credited_low bigint, as_of date
-- Caller: Session.earlierFigures
SELECT DISTINCT ON (evaluation.contract_id, assessment.commitment, assessment.node, assessment.period_end)
    evaluation.contract_id, assessment.commitment, assessment.node, assessment.period_start, assessment.period_end,
    assessment.outcome, assessment.credited_low, evaluation.as_of
FROM unnest($2::integer[], $3::bigint[]) AS corrected (contract_id, version_id)
JOIN evaluation
    ON evaluation.authority_id = $1 AND evaluation.contract_id = corrected.contract_id
    AND NOT corrected.version_id = ANY (evaluation.version_ids) AND NOT evaluation.overtaken
JOIN assessment
    ON assessment.authority_id = evaluation.authority_id AND assessment.evaluation_id = evaluation.evaluation_id
JOIN report_version AS version ON version.authority_id = $1 AND version.version_id = corrected.version_id
WHERE assessment.cut_off = assessment.period_end AND assessment.outcome <> 'withheld'
    AND evaluation.as_of <= version.received
ORDER BY
    evaluation.contract_id, assessment.commitment, assessment.node, assessment.period_end,
    evaluation.evaluation_id DESC
