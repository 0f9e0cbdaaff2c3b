-- Access tokens that may only ask what would come of a report.
ALTER TABLE access_token DROP CONSTRAINT access_token_scope_check;
ALTER TABLE access_token ADD CHECK (scope IN ('reports', 'checks'));
