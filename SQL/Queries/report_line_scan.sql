-- Gives the lines of versions as binary rows; COPY takes no parameters, so they come as transaction settings.
-- The inner query runs anew for each version of the list, so that the whole needs no sorting.
-- clausewatch.authority integer, clausewatch.versions bigints joined by commas
-- Result: version_id bigint, row integer, kind smallint, node text, payee text, payee_node text, amount bigint,
--   quantity bigint, day date, until date, role text, person text, block text, code text, value text, list text,
--   last_benefit date, invoice text, evidence text; version by version, each in the order of its rows
-- Caller: Session.forEachLine
COPY (
    SELECT
        line.version_id, line.row, line.kind, line.node, line.payee, line.payee_node, line.amount, line.quantity,
        line.day, line.until, line.role, line.person, line.block, line.code, line.value, line.list,
        line.last_benefit, line.invoice, line.evidence
    FROM unnest(string_to_array(current_setting('clausewatch.versions'), ',')::bigint[]) AS wanted (version_id)
    CROSS JOIN LATERAL (
        SELECT
            version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, block, code,
            value, list, last_benefit, invoice, evidence
        FROM report_line
        WHERE authority_id = current_setting('clausewatch.authority')::integer
            AND version_id = wanted.version_id
        ORDER BY row
    ) AS line
) TO STDOUT (FORMAT binary)
