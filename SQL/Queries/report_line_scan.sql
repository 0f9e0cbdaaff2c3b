-- Gives the lines of versions as binary rows; COPY takes no parameters, so they come as settings of the transaction.
-- clausewatch.authority integer, clausewatch.versions bigints joined by commas
-- Result: version_id bigint, row integer, kind smallint, node text, payee text, payee_node text, amount bigint,
--   quantity bigint, day date, until date, role text, person text, block text, code text, value text, list text,
--   last_benefit date, invoice text, evidence text
-- Caller: Session.forEachLine
COPY (
    SELECT
        version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, block, code,
        value, list, last_benefit, invoice, evidence
    FROM report_line
    WHERE authority_id = current_setting('clausewatch.authority')::integer
        AND version_id = ANY (string_to_array(current_setting('clausewatch.versions'), ',')::bigint[])
    ORDER BY version_id, row
) TO STDOUT (FORMAT binary)
