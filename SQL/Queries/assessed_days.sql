-- The first and the last day for which a contract of an authority was assessed, by conclusions that stood.
-- $1 authority_id integer
-- Result: first date, last date, null while none was
-- Caller: Store.assessedDays
SELECT
    (SELECT min(as_of) FROM evaluation WHERE authority_id = $1 AND NOT overtaken) AS first,
    (SELECT max(as_of) FROM current_evaluation WHERE authority_id = $1) AS last
