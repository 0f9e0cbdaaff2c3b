-- The migrations that were applied, in order.
-- Result: version integer, name text, checksum text
-- Caller: SchemaState.applied
SELECT version, name, checksum
FROM schema_migration
ORDER BY version
