-- Notes what was done by whom.
-- $1 authority_id integer, $2 actor text, $3 action text, $4 subject text, $5 detail jsonb
-- Caller: AuditEntry.keep
INSERT INTO audit_entry (authority_id, actor, action, subject, detail)
VALUES ($1, $2, $3, $4, $5)
