-- The last seal of an authority, if it has any, and the time now.
-- $1 authority_id integer
-- Caller: Store.seal
SELECT
    to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now, last.sequence, last.hash
FROM (VALUES (1)) AS one
LEFT JOIN LATERAL (
    SELECT sequence, hash FROM audit_seal WHERE authority_id = $1 ORDER BY sequence DESC LIMIT 1
) AS last ON true
