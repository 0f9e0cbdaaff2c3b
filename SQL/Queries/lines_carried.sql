-- Where lines of versions stand in other versions of the same report.
-- A line that says the same in every column is the same line; of equal ones the first is the first, wherever they
-- stand.
-- $1 authority_id integer, by line: $2 version_ids bigint[], $3 rows integer[]; $4 later_ids bigint[]
-- Result: version_id bigint, row integer of the line asked for; later_id bigint, later_row integer: where it stands
-- Caller: Session.carried
WITH asked AS MATERIALIZED (
    SELECT line.version_id, line.row, line.kind, line.node, line.day, later.version_id AS later_id
    FROM unnest($2::bigint[], $3::integer[]) AS wanted (version_id, row)
    JOIN report_line AS line
        ON line.authority_id = $1 AND line.version_id = wanted.version_id AND line.row = wanted.row
    JOIN report_version AS version ON version.authority_id = $1 AND version.version_id = line.version_id
    JOIN report_version AS later
        ON later.authority_id = $1 AND later.report_id = version.report_id
        AND later.version_id = ANY ($4::bigint[])
),
line AS MATERIALIZED (
    SELECT
        said.version_id, said.row, said.words,
        row_number() OVER (PARTITION BY said.version_id, said.words ORDER BY said.row) AS occurrence
    FROM (
        SELECT
            version_id, row,
            ROW(
                kind, node, payee, payee_node, amount, quantity, day, until, role, person, block, code, value, list,
                last_benefit, invoice, evidence
            )::text AS words
        FROM report_line
        WHERE authority_id = $1
            AND version_id IN (SELECT asked.version_id FROM asked UNION SELECT asked.later_id FROM asked)
            -- What says the same is among them, and most lines need no further look.
            AND (kind, node, day) IN (SELECT asked.kind, asked.node, asked.day FROM asked)
    ) AS said
)
SELECT asked.version_id, asked.row, later.version_id AS later_id, later.row AS later_row
FROM asked
JOIN line AS earlier ON earlier.version_id = asked.version_id AND earlier.row = asked.row
JOIN line AS later
    ON later.version_id = asked.later_id AND later.words = earlier.words AND later.occurrence = earlier.occurrence
