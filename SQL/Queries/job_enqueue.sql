-- Asks for a contract to be assessed; one waiting job is enough.
-- $1 authority_id integer, $2 contract_id integer
-- Caller: Store.enqueue, Store.submit, Session.keep
INSERT INTO job (authority_id, contract_id)
VALUES ($1, $2)
ON CONFLICT (authority_id, contract_id) WHERE attempt = 0 DO NOTHING
