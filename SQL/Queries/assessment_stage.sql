-- Makes room for assessments on their way in: COPY goes into no table with row-level security.
-- Caller: Session.copyIn
SET LOCAL client_min_messages = warning;
CREATE TEMPORARY TABLE IF NOT EXISTS staged_assessment (LIKE assessment) ON COMMIT DELETE ROWS
