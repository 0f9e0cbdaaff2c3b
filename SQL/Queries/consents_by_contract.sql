-- What the authority said to changes of subcontracts by a day, in the order in which it was noted.
-- $1 authority_id integer, $2 contract ids integer[], $3 as_of date
-- Result: contract_id integer, node text, party text, party_name text or null, value bigint, given boolean,
--   decided_on date, document text, noted_on date
-- Caller: Session.consents
SELECT
    consent.contract_id, consent.node, consent.party, party.name AS party_name, consent.value, consent.given,
    consent.decided_on, consent.document, consent.noted_on
FROM chain_consent AS consent
LEFT JOIN party ON party.authority_id = consent.authority_id AND party.party_id = consent.party
WHERE consent.authority_id = $1 AND consent.contract_id = ANY ($2::integer[]) AND consent.noted_on <= $3::date
ORDER BY consent.contract_id, consent.consent_id
