-- Remembers which of its own columns a party means by ours, or that this is forgotten.
-- $1 authority_id integer, $2 party_id text, $3 version_id bigint or null, $4 layout jsonb or null, $5 noted_by text,
-- $6 noted_on date
-- Caller: Session.remember
INSERT INTO report_layout (authority_id, party_id, version_id, layout, noted_by, noted_on)
VALUES ($1, $2, $3, $4::jsonb, $5, $6::date)
