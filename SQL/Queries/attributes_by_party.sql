-- Parties with what the register states of them, the latest statement first.
-- $1 authority_id integer, $2 party ids text[]
-- Result: party_id text, name text, code text or null, value text, from_day date, to_day date, verified boolean,
--   share integer
-- Caller: Session.parties
SELECT
    party.party_id, party.name, stated.code, stated.value, stated.from_day, stated.to_day, stated.verified, stated.share
FROM party
LEFT JOIN party_attribute AS stated
    ON stated.authority_id = party.authority_id AND stated.party_id = party.party_id
WHERE party.authority_id = $1
    AND party.party_id = ANY ($2::text[])
ORDER BY party.party_id, stated.attribute_id DESC
