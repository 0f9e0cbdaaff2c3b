-- What time it is, to the microsecond.
-- Result: time text, as in RFC 3339, UTC
-- Caller: Session.erase
SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS time
