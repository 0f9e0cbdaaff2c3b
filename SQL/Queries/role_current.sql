-- The role this connection works as.
-- Result: role text
-- Caller: Database.open
SELECT current_user::text AS role
