-- The role this connection works as.
-- Result: role text
-- Caller: Store.role
SELECT current_user::text AS role
