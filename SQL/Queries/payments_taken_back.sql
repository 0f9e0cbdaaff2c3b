-- Negative payments of a version to a payee to whom no report paid as much in one amount up to that day.
-- $1 authority_id integer, $2 version_id bigint, $3 version ids bigint[], it and the others, $4 payees text[],
-- $5 most rows integer
-- Result: row integer, payee text, amount bigint, most bigint or null: the largest amount paid by then, count bigint of all; by row
-- Caller: Session.unmatchedCorrections
WITH line AS (
    SELECT
        version_id, row, payee, amount,
        max(amount) FILTER (WHERE amount > 0) OVER (
            PARTITION BY payee COLLATE "C" ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS most
    FROM report_line
    WHERE authority_id = $1 AND version_id = ANY ($3::bigint[]) AND kind = 1 AND payee = ANY ($4::text[])
)
SELECT row, payee, amount, most, count(*) OVER () AS count
FROM line
WHERE version_id = $2 AND amount < 0 AND -amount > coalesce(most, 0)
ORDER BY row
LIMIT $5
