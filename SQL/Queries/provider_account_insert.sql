-- Binds an account to somebody at a provider, unless either is bound to another there.
-- $1 authority_id integer, $2 issuer text, $3 subject text, $4 account_id integer
-- Caller: Session.bind
INSERT INTO provider_account (authority_id, issuer, subject, account_id)
VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING
