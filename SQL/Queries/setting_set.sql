-- Sets a parameter of this transaction.
-- $1 name text, $2 value text
-- Result: set_config text
-- Caller: Session.useIndexes, Session.forEachLine, ReportComparison.warnings, Migrator.migrate
SELECT set_config($1, $2, true)
