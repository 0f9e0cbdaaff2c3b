-- Where what the evaluations of a contract said of its flags changes, in the order in which they were made. One that
-- never stood was shown to nobody and says nothing of a flag's life.
-- $1 authority_id integer, $2 contract_id integer
-- Result: key text, as_of date, made_at bigint microseconds, mode text, the columns of flag from kind to because and
--   fingerprint, null where it was not found
-- Caller: Store.histories
WITH made AS (
    SELECT
        evaluation_id, as_of, made_at, shadow_kinds, off_kinds, row_number() OVER entries AS place,
        lag(shadow_kinds) OVER entries IS DISTINCT FROM shadow_kinds
            OR lag(off_kinds) OVER entries IS DISTINCT FROM off_kinds AS has_other_rules
    FROM evaluation
    WHERE authority_id = $1 AND contract_id = $2 AND NOT overtaken
    WINDOW entries AS (ORDER BY evaluation_id)
),
found AS (
    SELECT
        made.place, flag.evaluation_id, flag.ordinal, flag.key, flag.kind,
        lag(made.place) OVER entries AS before_place, lead(made.place) OVER entries AS next_place,
        (lag(flag.fingerprint) OVER entries, lag(flag.shadow) OVER entries)
            IS DISTINCT FROM (flag.fingerprint, flag.shadow) AS is_other
    FROM made
    JOIN flag ON flag.authority_id = $1 AND flag.evaluation_id = made.evaluation_id
    WINDOW entries AS (PARTITION BY flag.key ORDER BY made.place)
),
said AS (
    SELECT key, kind, place
    FROM found
    WHERE is_other OR before_place IS DISTINCT FROM place - 1
    UNION
    SELECT key, kind, place + 1
    FROM found
    WHERE next_place IS DISTINCT FROM place + 1
    UNION
    SELECT known.key, known.kind, made.place
    FROM made
    CROSS JOIN (SELECT DISTINCT key, kind FROM found) AS known
    WHERE made.has_other_rules
)
SELECT
    said.key, made.as_of, (extract(epoch FROM made.made_at) * 1000000)::bigint AS made_at,
    CASE
        WHEN said.kind = ANY (made.off_kinds) AND flag.key IS NULL THEN 'off'
        WHEN flag.shadow OR said.kind = ANY (made.shadow_kinds) AND flag.key IS NULL THEN 'shadow'
        ELSE 'shown'
    END AS mode,
    flag.kind, flag.commitment, flag.node, flag.period_start, flag.period_end, flag.amount, flag.message, flag.because,
    flag.fingerprint
FROM said
JOIN made ON made.place = said.place
LEFT JOIN found ON found.key = said.key AND found.place = said.place
LEFT JOIN flag ON flag.authority_id = $1 AND flag.evaluation_id = found.evaluation_id
    AND flag.ordinal = found.ordinal
ORDER BY said.key, said.place
