-- A report, locked until the transaction ends.
-- $1 authority_id integer, $2 contract_id integer, $3 period_start date, $4 period_end date, $5 node text
-- Result: report_id bigint
-- Caller: Store.submit
SELECT report_id
FROM report
WHERE authority_id = $1 AND contract_id = $2 AND period_start = $3 AND period_end = $4 AND node = $5
FOR UPDATE
