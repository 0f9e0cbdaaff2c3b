-- Reports whose lines stand in several sheets of a workbook, and rows of a template that nobody added anything to.
ALTER TABLE report_version ADD COLUMN sheets text[] NOT NULL DEFAULT '{}';
ALTER TABLE report_version ADD COLUMN untouched integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN report_version.sheets IS
    'the workbook''s sheets in the order of their tabs where lines stand in several, else none; the row of a line is then its row in its sheet + 1048576 * the sheet''s place, from one';
COMMENT ON COLUMN report_version.untouched IS 'rows as the template had them, which are no lines';
