-- How many contracts the register had on a day, and the last day by then on which conclusions were found to hold.
-- $1 authority_id integer, $2 day date
-- Result: contracts bigint, looked date or null
-- Caller: Store.standings
SELECT
    (
        SELECT count(*)
        FROM contract
        WHERE contract.authority_id = $1 AND (
                contract.noted_on IS NULL OR contract.noted_on <= $2::date
                OR EXISTS (
                    SELECT 1
                    FROM evaluation
                    WHERE evaluation.authority_id = contract.authority_id
                        AND evaluation.contract_id = contract.contract_id AND evaluation.as_of <= $2::date
                )
            )
    ) AS contracts,
    (
        SELECT max(as_of)
        FROM evaluation_look
        WHERE authority_id = $1 AND as_of <= $2::date
    ) AS looked
