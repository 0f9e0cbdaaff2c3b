-- Whether the schema has ever been migrated.
-- Result: present boolean
-- Caller: Migrator
SELECT to_regclass('schema_migration') IS NOT NULL AS present
