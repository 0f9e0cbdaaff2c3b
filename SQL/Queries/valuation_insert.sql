-- Notes what an officer says a line is worth.
-- $1 authority_id integer, $2 contract_id integer, $3 version_id bigint, $4 row integer, $5 amount bigint,
-- $6 reason text, $7 decided_by text, $8 decided_on date
-- Caller: Store.value
INSERT INTO line_valuation (
    authority_id, contract_id, version_id, row, amount, reason, decided_by, decided_on
)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
