-- Takes lines of reports in that were copied, if they are the authority's.
-- Caller: Session.copyIn
INSERT INTO report_line (
    authority_id, version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, block,
    code, value, list, last_benefit, invoice, evidence
)
SELECT
    authority_id, version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, block,
    code, value, list, last_benefit, invoice, evidence
FROM staged_report_line;
TRUNCATE staged_report_line
