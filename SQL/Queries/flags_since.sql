-- The first days of the flags that stand on contracts, shown or on trial, or stood before their rule went off.
-- $1 authority_id integer, $2 contract ids integer[], $3 text[] of the kinds that are not looked for now
-- Result: contract_id integer, key text, since date
-- Caller: Session.flagsSince
-- OFFSET 0 keeps the order: a planner whose statistics do not know the authority yet thinks it has no rows, and would
-- read all its flags anew for every contract.
SELECT latest.contract_id, standing.key, standing.since
FROM current_evaluation AS latest
CROSS JOIN LATERAL (
    SELECT flag.key, flag.since
    FROM flag
    WHERE flag.authority_id = latest.authority_id AND flag.evaluation_id = latest.evaluation_id
    OFFSET 0
) AS standing
WHERE latest.authority_id = $1 AND latest.contract_id = ANY ($2::integer[])
UNION ALL
SELECT latest.contract_id, known.key, known.since
FROM current_evaluation AS latest
CROSS JOIN LATERAL (
    SELECT evaluation.off_kinds
    FROM evaluation
    WHERE evaluation.authority_id = latest.authority_id AND evaluation.evaluation_id = latest.evaluation_id
    OFFSET 0
) AS standing
CROSS JOIN unnest(standing.off_kinds) AS again (kind)
CROSS JOIN LATERAL (
    SELECT evaluation.evaluation_id
    FROM evaluation
    WHERE evaluation.authority_id = latest.authority_id AND evaluation.contract_id = latest.contract_id
        AND NOT again.kind = ANY (evaluation.off_kinds) AND NOT evaluation.overtaken
    ORDER BY evaluation.evaluation_id DESC
    LIMIT 1
) AS looked
CROSS JOIN LATERAL (
    SELECT flag.key, flag.since
    FROM flag
    WHERE flag.authority_id = latest.authority_id AND flag.evaluation_id = looked.evaluation_id
        AND flag.kind = again.kind
    OFFSET 0
) AS known
WHERE latest.authority_id = $1 AND latest.contract_id = ANY ($2::integer[]) AND NOT again.kind = ANY ($3::text[])
