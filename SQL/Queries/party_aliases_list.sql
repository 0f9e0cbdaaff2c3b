-- The identifiers merged with any of these, each with the one it stands for.
-- $1 authority_id integer, $2 party ids text[]
-- Result: alias text, party_id text
-- Caller: Session.aliases
WITH standing AS (
    SELECT DISTINCT ON (alias) alias, party_id
    FROM party_alias
    WHERE authority_id = $1
    ORDER BY alias, alias_id DESC
),
merged AS (
    SELECT alias, party_id FROM standing WHERE alias <> party_id
)
SELECT alias, party_id
FROM merged
WHERE party_id IN (
    SELECT party_id FROM merged WHERE alias = ANY ($2::text[])
    UNION ALL
    SELECT unnest($2::text[])
)
ORDER BY party_id, alias
