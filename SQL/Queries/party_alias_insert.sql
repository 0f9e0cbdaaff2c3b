-- Notes that two identifiers name one organisation, or that they do not.
-- $1 authority_id integer, $2 alias text, $3 party_id text, the alias itself when it stands on its own, $4 reason text,
-- $5 noted_by text, $6 noted_on date
-- Caller: Store.merge
INSERT INTO party_alias (authority_id, alias, party_id, reason, noted_by, noted_on)
VALUES ($1, $2, $3, $4, $5, $6::date)
