-- Takes the lines of a version as binary rows; they become those of the authority that the transaction is for.
-- Caller: Session.keepLines
COPY intake.report_line (
    version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, block,
    code, value, list, last_benefit, invoice, evidence
) FROM STDIN (FORMAT binary)
