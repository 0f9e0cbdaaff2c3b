-- The identifiers that stand for another, each with the party it names.
-- $1 authority_id integer
-- Result: alias text, party_id text
-- Caller: Session.merges
SELECT alias, party_id
FROM (
    SELECT DISTINCT ON (alias) alias, party_id
    FROM party_alias
    WHERE authority_id = $1
    ORDER BY alias, alias_id DESC
) AS standing
WHERE alias <> party_id
ORDER BY party_id, alias
