-- Waits until no other migration runs and holds the place until the connection ends.
-- Caller: Migrator.migrate
SELECT pg_advisory_lock(7240011)
