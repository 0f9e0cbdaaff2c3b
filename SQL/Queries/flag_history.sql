-- What each evaluation of a contract said of a flag, in the order in which they were made.
-- $1 authority_id integer, $2 contract_id integer, $3 key text
-- Result: as_of date, the columns of flag from kind to because and fingerprint, null where it was not found
-- Caller: Store.history
SELECT
    evaluation.as_of, flag.kind, flag.commitment, flag.node, flag.period_start, flag.period_end, flag.amount,
    flag.message, flag.because, flag.fingerprint
FROM evaluation
LEFT JOIN flag ON flag.authority_id = evaluation.authority_id AND flag.evaluation_id = evaluation.evaluation_id
    AND flag.key = $3 AND NOT flag.shadow
WHERE evaluation.authority_id = $1 AND evaluation.contract_id = $2
ORDER BY evaluation.evaluation_id
