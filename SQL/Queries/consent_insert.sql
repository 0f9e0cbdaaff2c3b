-- Notes what the authority said to a subcontract, unless the latest note on it already says so.
-- $1 authority_id integer, $2 contract_id integer, $3 node text, $4 party text, $5 value bigint or null, $6 given boolean,
-- $7 decided_on date, $8 document text, $9 noted_on date
-- Result: consent_id bigint; no row when nothing changed
-- Caller: Store.noteConsent
INSERT INTO chain_consent (
    authority_id, contract_id, node, party, value, given, decided_on, document, noted_on
)
SELECT $1, $2, $3, $4, $5::bigint, $6::boolean, $7::date, $8::text, $9::date
WHERE ROW ($6::boolean, $7::date, $8::text) IS DISTINCT FROM (
    SELECT ROW (known.given, known.decided_on, known.document)
    FROM chain_consent AS known
    WHERE known.authority_id = $1 AND known.contract_id = $2 AND known.node = $3 AND known.party = $4
        AND known.value IS NOT DISTINCT FROM $5::bigint
    ORDER BY known.consent_id DESC
    LIMIT 1
)
RETURNING consent_id
