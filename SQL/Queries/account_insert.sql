-- Adds an account; a known one of that sign-in name stays as it is.
-- $1 sign_in_name text, $2 name text, $3 language text
-- Caller: Store.addAccount
INSERT INTO account (sign_in_name, name, language)
VALUES ($1, $2, $3)
ON CONFLICT DO NOTHING
