-- Makes parties known; a party already known keeps its name.
-- $1 authority_id integer, $2 parties jsonb [{"id": text, "name": text}]
-- Caller: Session.keepParties
INSERT INTO party (authority_id, party_id, name)
SELECT $1, stated.id, min(stated.name)
FROM jsonb_to_recordset($2::jsonb) AS stated (id text, name text)
GROUP BY stated.id
ON CONFLICT (authority_id, party_id) DO NOTHING
