-- Seals entries, which then wait no more.
-- $1 authority_id integer, $2 sealed_at timestamptz, by entry: $3 sequences bigint[], $4 entry_ids bigint[],
-- $5 hashes text[], in hexadecimal
-- Caller: Store.seal
WITH sealed AS (
    INSERT INTO audit_seal (authority_id, sequence, entry_id, sealed_at, hash)
    SELECT $1, new.sequence, new.entry_id, $2, decode(new.hash, 'hex')
    FROM unnest($3::bigint[], $4::bigint[], $5::text[]) AS new (sequence, entry_id, hash)
    RETURNING entry_id
)
DELETE FROM audit_waiting WHERE authority_id = $1 AND entry_id IN (SELECT entry_id FROM sealed)
