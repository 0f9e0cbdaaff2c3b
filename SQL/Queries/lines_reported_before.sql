-- Rows of a version that other reports have too: the row, an invoice of a payee, or a person on a day.
-- $1 authority_id integer, $2 version_id bigint, $3 other version ids bigint[], $4 most rows of each sort integer,
-- $5 the first day of a line of the version date, $6 the last one date, $7 whether it names invoices boolean,
-- $8 whether it names persons boolean, $9 the period's first day date, $10 its last day date
-- Result: row integer, sort smallint 1 the row, 2 the invoice, 3 the person, other_version bigint, other_row integer,
--   bearing smallint of the day: 1 a placement that goes on in the period, 2 a day of the period, 3 another day,
--   count bigint of that sort, running bigint of those of bearing 1, within bigint of 2, theirs bigint of the sort that
--   the other version has and that are not of bearing 1; by row
-- Caller: Session.rowsReportedBefore
WITH found AS (
    SELECT
        line.row, 1 AS sort, other.version_id, other.row AS other_row,
        CASE
            WHEN line.kind = 3 AND line.until >= $9::date THEN 1
            WHEN line.day BETWEEN $9::date AND $10::date THEN 2
            ELSE 3
        END AS bearing
    FROM report_line AS line
    JOIN report_line AS other
        ON other.kind = line.kind AND other.day = line.day AND other.node = line.node
        AND coalesce(other.amount, 0) = coalesce(line.amount, 0) AND coalesce(other.payee, '') = coalesce(line.payee, '')
        AND coalesce(other.person, '') = coalesce(line.person, '')
    WHERE line.authority_id = $1 AND line.version_id = $2 AND line.kind <= 7
        AND other.authority_id = $1 AND other.version_id = ANY ($3::bigint[]) AND other.kind <= 7
        AND other.day BETWEEN $5::date AND $6::date
        AND ROW(
            other.payee_node, other.amount, other.quantity, other.until, other.role, other.block, other.code, other.value,
            other.list, other.last_benefit, other.invoice, other.evidence
        ) IS NOT DISTINCT FROM ROW(
            line.payee_node, line.amount, line.quantity, line.until, line.role, line.block, line.code, line.value,
            line.list, line.last_benefit, line.invoice, line.evidence
        )
    UNION ALL
    SELECT line.row, 2, other.version_id, other.row, 3
    FROM report_line AS line
    JOIN report_line AS other ON other.kind = line.kind AND other.invoice = line.invoice AND other.payee = line.payee
    WHERE $7::boolean
        AND line.authority_id = $1 AND line.version_id = $2 AND line.kind <= 7 AND line.invoice IS NOT NULL
        AND other.authority_id = $1 AND other.version_id = ANY ($3::bigint[]) AND other.kind <= 7
        AND other.invoice IS NOT NULL
    UNION ALL
    SELECT line.row, 3, other.version_id, other.row, 3
    FROM report_line AS line
    JOIN report_line AS other ON other.person = line.person AND other.day <= line.until AND other.until >= line.day
    WHERE $8::boolean
        AND line.authority_id = $1 AND line.version_id = $2 AND line.kind <= 7 AND line.person IS NOT NULL
        AND other.authority_id = $1 AND other.version_id = ANY ($3::bigint[]) AND other.kind <= 7
        AND other.person IS NOT NULL
),
whole AS (
    SELECT version_id, count(DISTINCT row) AS alike FROM found WHERE sort = 1 GROUP BY version_id
),
first AS (
    SELECT DISTINCT ON (found.row) found.row, found.sort, found.version_id, found.other_row, found.bearing
    FROM found
    LEFT JOIN whole ON whole.version_id = found.version_id
    ORDER BY found.row, found.sort, coalesce(whole.alike, 0) DESC, found.version_id, found.other_row
),
numbered AS (
    SELECT
        row, sort, version_id, other_row, bearing, count(*) OVER (PARTITION BY sort) AS count,
        count(*) FILTER (WHERE bearing = 1) OVER (PARTITION BY sort) AS running,
        count(*) FILTER (WHERE bearing = 2) OVER (PARTITION BY sort) AS within,
        count(*) FILTER (WHERE bearing <> 1) OVER (PARTITION BY sort, version_id) AS theirs,
        row_number() OVER (PARTITION BY sort ORDER BY row) AS place
    FROM first
)
SELECT
    row, sort::smallint AS sort, version_id AS other_version, other_row, bearing::smallint AS bearing, count, running,
    within, theirs
FROM numbered
WHERE place <= $4
ORDER BY row
