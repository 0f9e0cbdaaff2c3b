-- Makes a report known by its contract, period and node.
-- $1 authority_id integer, $2 contract_id integer, $3 period_start date, $4 period_end date, $5 node text
-- Caller: Store.submit
INSERT INTO report (authority_id, contract_id, period_start, period_end, node)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (authority_id, contract_id, period_start, period_end, node) DO NOTHING
