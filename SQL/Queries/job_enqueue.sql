-- Asks for contracts to be assessed; one waiting job for each is enough. What new facts touch goes before what waits
-- only because a day has passed.
-- $1 authority_id integer, $2 contract ids integer[]
-- Caller: Session.enqueue
INSERT INTO job (authority_id, contract_id, available_at)
SELECT DISTINCT $1::integer, asked.contract_id, '-infinity'::timestamptz
FROM unnest($2::integer[]) AS asked (contract_id)
ORDER BY asked.contract_id
ON CONFLICT (authority_id, contract_id) WHERE attempt = 0 DO UPDATE
SET available_at = excluded.available_at
