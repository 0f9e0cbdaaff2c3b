-- Whether the schema has ever been migrated.
-- Result: present boolean
-- Caller: SchemaState.applied
SELECT to_regclass('schema_migration') IS NOT NULL AS present
