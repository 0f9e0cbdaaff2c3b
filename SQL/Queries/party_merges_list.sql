-- The identifiers that stand for another, each with why, since when and by whom.
-- $1 authority_id integer, $2 party ids text[] or null for all
-- Result: alias text, alias_name text, party_id text, party_name text, reason text, noted_on date, noted_by text or null
-- Caller: Store.merges
SELECT
    standing.alias, alias.name AS alias_name, standing.party_id, party.name AS party_name, standing.reason,
    standing.noted_on, standing.noted_by
FROM (
    SELECT DISTINCT ON (alias) alias, party_id, reason, noted_on, noted_by
    FROM party_alias
    WHERE authority_id = $1
    ORDER BY alias, alias_id DESC
) AS standing
JOIN party ON party.authority_id = $1 AND party.party_id = standing.party_id
JOIN party AS alias ON alias.authority_id = $1 AND alias.party_id = standing.alias
WHERE standing.alias <> standing.party_id AND ($2::text[] IS NULL OR standing.party_id = ANY ($2))
ORDER BY standing.party_id, standing.alias
