-- Notes what an officer decided on a flag.
-- $1 authority_id integer, $2 contract_id integer, $3 key text, $4 fingerprint text, $5 kind text,
-- $6 until date or null, $7 reason text, $8 decided_by text, $9 decided_on date
-- Result: decision_id bigint
-- Caller: Store.decide
INSERT INTO flag_decision (
    authority_id, contract_id, key, fingerprint, kind, until, reason, decided_by, decided_on
)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
RETURNING decision_id
