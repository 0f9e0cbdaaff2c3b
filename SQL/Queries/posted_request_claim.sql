-- Notes what a request under a key asks for; the first to use the key decides.
-- $1 authority_id integer, $2 key text, $3 fingerprint bytea
-- Caller: Store.claim
INSERT INTO posted_request (authority_id, key, fingerprint)
VALUES ($1, $2, $3)
ON CONFLICT (authority_id, key) DO NOTHING
