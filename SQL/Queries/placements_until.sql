-- Until when versions have each person at work in a block at a node, before a day.
-- $1 authority_id integer, $2 version ids bigint[], $3 the day date
-- Result: node text, person text, block text, until date
-- Caller: Session.placementsBefore
SELECT node, person, block, max(until) AS until
FROM report_line
WHERE authority_id = $1 AND version_id = ANY ($2::bigint[]) AND kind = 3 AND until < $3::date
    AND person IS NOT NULL AND block IS NOT NULL
GROUP BY node, person, block
