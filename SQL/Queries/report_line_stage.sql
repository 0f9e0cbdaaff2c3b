-- Makes room for lines of reports on their way in: COPY goes into no table with row-level security.
-- Caller: Session.copyIn
SET LOCAL client_min_messages = warning;
CREATE TEMPORARY TABLE IF NOT EXISTS staged_report_line (LIKE report_line) ON COMMIT DELETE ROWS
