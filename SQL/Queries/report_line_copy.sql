-- Takes the lines of a version as binary rows.
-- Caller: Session.keepLines
COPY report_line (
    authority_id, version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, block,
    code, value, list, last_benefit, invoice, evidence
) FROM STDIN (FORMAT binary)
