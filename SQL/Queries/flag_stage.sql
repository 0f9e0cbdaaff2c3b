-- Makes room for flags on their way in: COPY goes into no table with row-level security.
-- Caller: Session.copyIn
SET LOCAL client_min_messages = warning;
CREATE TEMPORARY TABLE IF NOT EXISTS staged_flag (LIKE flag) ON COMMIT DELETE ROWS
