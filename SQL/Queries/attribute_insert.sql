-- Records statuses that the register states, unless the latest statement already says so.
-- $1 authority_id integer, $2 sha256 bytea of the register file,
-- $3 statuses jsonb [{"party": text, "code": text, "value": text, "share": integer}]
-- Result: party_id text of each status recorded
-- Caller: Session.keepStatuses
INSERT INTO party_attribute (authority_id, party_id, code, value, share, verified, stated_in)
SELECT $1, stated.party, stated.code, stated.value, stated.share, false, $2
FROM jsonb_to_recordset($3::jsonb) AS stated (party text, code text, value text, share integer)
WHERE ROW (stated.value, stated.share) IS DISTINCT FROM (
    SELECT ROW (known.value, known.share)
    FROM party_attribute AS known
    WHERE known.authority_id = $1 AND known.party_id = stated.party AND known.code = stated.code
    ORDER BY known.attribute_id DESC
    LIMIT 1
)
RETURNING party_id
