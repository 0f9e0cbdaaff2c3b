-- Sets the language in which an account's owner reads.
-- $1 account_id integer, $2 language text
-- Caller: Store.setLanguage
UPDATE account
SET language = $2
WHERE account_id = $1
