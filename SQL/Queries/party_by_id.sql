-- A party.
-- $1 authority_id integer, $2 party_id text
-- Result: party_id text, name text
-- Caller: Store.merge, Store.addAccount
SELECT party_id, name
FROM party
WHERE authority_id = $1 AND party_id = $2
