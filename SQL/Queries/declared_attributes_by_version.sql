-- What reports say of parties, day by day.
-- $1 authority_id integer, $2 version ids bigint[]
-- Result: version_id bigint, party_id text, code text, day date, value text, share integer
-- Caller: DossierReading.readStatuses
SELECT version_id, party_id, code, day, value, share
FROM declared_attribute
WHERE authority_id = $1
    AND version_id = ANY ($2::bigint[])
ORDER BY party_id, code, day, version_id
