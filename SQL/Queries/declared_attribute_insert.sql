-- Records what a report says of parties.
-- $1 authority_id integer, $2 version_id bigint,
-- $3 statuses jsonb [{"party": text, "code": text, "day": date, "value": text, "share": integer}]
-- Caller: Session.keepDeclared
INSERT INTO declared_attribute (authority_id, version_id, party_id, code, day, value, share)
SELECT $1, $2, stated.party, stated.code, stated.day, stated.value, stated.share
FROM jsonb_to_recordset($3::jsonb) AS stated (party text, code text, day date, value text, share integer)
