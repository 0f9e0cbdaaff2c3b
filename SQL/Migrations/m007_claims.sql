-- What tells one delivery from another, so that the same one claimed on two contracts is found.
ALTER TABLE report_line
    ADD COLUMN last_benefit date,
    ADD COLUMN invoice text,
    ADD COLUMN evidence text;
COMMENT ON COLUMN report_line.last_benefit IS 'of a placement: the last day of the person''s last benefit';
COMMENT ON COLUMN report_line.invoice IS 'the number of the payee''s invoice';
COMMENT ON COLUMN report_line.evidence IS 'SHA-256 of the document that shows the delivery, hexadecimal';
-- for Queries/other_claims_list.sql
CREATE INDEX other_claims_by_person ON report_line (authority_id, person) WHERE person IS NOT NULL;
CREATE INDEX other_claims_by_invoice ON report_line (authority_id, payee, invoice) WHERE invoice IS NOT NULL;
CREATE INDEX other_claims_by_purchase ON report_line (authority_id, payee, day, amount) WHERE kind = 5;
CREATE INDEX other_claims_by_evidence ON report_line (authority_id, evidence) WHERE evidence IS NOT NULL;
