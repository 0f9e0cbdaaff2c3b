-- Asks for every contract to be assessed whose conclusions a day or another basis could change, or that has none.
-- The basis is the engine and the flag rules. The conclusions of the others hold for that day too, which is noted.
-- $1 as_of date, $2 basis text, $3 engine text, $4 authority_id integer
-- Caller: Store.enqueueStale
WITH stale AS MATERIALIZED (
    SELECT contract.authority_id, contract.contract_id
    FROM contract
    LEFT JOIN current_evaluation AS latest
        ON latest.authority_id = contract.authority_id AND latest.contract_id = contract.contract_id
    WHERE contract.authority_id = $4 AND (latest.contract_id IS NULL OR latest.as_of > $1::date OR latest.next_look <= $1::date
        OR latest.basis IS DISTINCT FROM $2
        OR (contract.authority_id, contract.contract_id) IN (
            SELECT report.authority_id, report.contract_id
            FROM report_version AS version
            JOIN report ON report.authority_id = version.authority_id AND report.report_id = version.report_id
            JOIN current_evaluation AS known
                ON known.authority_id = report.authority_id AND known.contract_id = report.contract_id
            WHERE version.authority_id = $4 AND version.received > known.as_of AND version.received <= $1::date
        ))
),
held AS (
    UPDATE current_evaluation AS latest
    SET as_of = $1::date
    WHERE latest.authority_id = $4 AND latest.as_of < $1::date
        AND (latest.authority_id, latest.contract_id) NOT IN (SELECT authority_id, contract_id FROM stale)
        AND (latest.authority_id, latest.contract_id) NOT IN (SELECT authority_id, contract_id FROM job)
    RETURNING latest.authority_id
),
noted AS (
    INSERT INTO evaluation_look (authority_id, as_of, engine, evaluation_ids)
    SELECT DISTINCT authority_id, $1::date, $3, '{}'::bigint[]
    FROM held
)
INSERT INTO job (authority_id, contract_id)
SELECT authority_id, contract_id
FROM stale
ON CONFLICT (authority_id, contract_id) WHERE attempt = 0 DO NOTHING
