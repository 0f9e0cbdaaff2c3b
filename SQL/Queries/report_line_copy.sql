-- Takes the lines of a version as binary rows, on their way into the table of that name.
-- Caller: Session.copyIn
COPY staged_report_line (
    authority_id, version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, block,
    code, value, list, last_benefit, invoice, evidence
) FROM STDIN (FORMAT binary)
