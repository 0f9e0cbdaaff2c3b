-- Notes a migration as applied.
-- $1 version integer, $2 name text, $3 checksum text
-- Caller: Migrator.apply
INSERT INTO schema_migration (version, name, checksum)
VALUES ($1, $2, $3)
