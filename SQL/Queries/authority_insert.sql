-- Creates an authority; an existing one of that code stays as it is.
-- $1 code text, $2 name text, $3 policy text or null, $4 currency text or null, $5 scheme text
-- Caller: Store.ensureAuthority
INSERT INTO authority (code, name, policy, currency, scheme)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (code) DO NOTHING
