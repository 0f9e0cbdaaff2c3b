-- What two versions of a report say otherwise of parties.
-- $1 authority_id integer, $2 version_id bigint of the earlier, $3 version_id bigint of the later, $4 most rows integer
-- Result: party_id text, code text, day date, before text or null, after text or null: value and share, count bigint:
--   how many in all
-- Caller: Session.difference
SELECT
    coalesce(earlier.party_id, later.party_id) AS party_id, coalesce(earlier.code, later.code) AS code,
    coalesce(earlier.day, later.day) AS day, earlier.said AS before, later.said AS after, count(*) OVER () AS count
FROM (
    SELECT party_id, code, day, concat_ws(' ', value, share::numeric / 10000 || '%') AS said
    FROM declared_attribute WHERE authority_id = $1 AND version_id = $2::bigint
) AS earlier
FULL JOIN (
    SELECT party_id, code, day, concat_ws(' ', value, share::numeric / 10000 || '%') AS said
    FROM declared_attribute WHERE authority_id = $1 AND version_id = $3::bigint
) AS later ON later.party_id = earlier.party_id AND later.code = earlier.code AND later.day = earlier.day
WHERE earlier.said IS DISTINCT FROM later.said
ORDER BY 1, 2, 3
LIMIT $4
