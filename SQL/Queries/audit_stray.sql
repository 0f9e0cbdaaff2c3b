-- The first entry of an authority that is neither sealed nor waits as it should.
-- $1 authority_id integer
-- Caller: Store.verifyAudit
SELECT entry_id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, action, fault
FROM (
    SELECT entry_id, at, action, 'unsealed' AS fault
    FROM audit_entry AS entry
    WHERE authority_id = $1
        AND NOT EXISTS (
            SELECT FROM audit_seal AS seal WHERE seal.authority_id = $1 AND seal.entry_id = entry.entry_id
        )
        AND NOT EXISTS (
            SELECT FROM audit_waiting AS waiting
            WHERE waiting.authority_id = $1 AND waiting.entry_id = entry.entry_id
        )
    UNION ALL
    SELECT waiting.entry_id, entry.at, entry.action, CASE WHEN entry.entry_id IS NULL THEN 'gone' ELSE 'late' END
    FROM audit_waiting AS waiting
    LEFT JOIN audit_entry AS entry
        ON entry.authority_id = waiting.authority_id AND entry.entry_id = waiting.entry_id
    -- No transaction of the program takes an hour, so that no id comes to light that much later than ids after it.
    WHERE waiting.authority_id = $1
        AND (
            entry.entry_id IS NULL
            OR waiting.entry_id < (
                SELECT max(entry_id) FROM audit_seal WHERE authority_id = $1 AND sealed_at < now() - interval '1 hour'
            )
        )
) AS stray
ORDER BY entry_id
LIMIT 1
