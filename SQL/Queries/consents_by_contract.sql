-- What the authority said to changes of subcontracts by a day, in the order in which it was noted.
-- $1 authority_id integer, $2 contract ids integer[], $3 as_of date
-- Result: contract_id integer, node text, party text, value bigint, given boolean, decided_on date, document text,
--   noted_on date
-- Caller: Session.consents
SELECT contract_id, node, party, value, given, decided_on, document, noted_on
FROM chain_consent
WHERE authority_id = $1 AND contract_id = ANY ($2::integer[]) AND noted_on <= $3::date
ORDER BY contract_id, consent_id
