-- How many entries of an authority wait to be sealed.
-- $1 authority_id integer
-- Caller: Store.verifyAudit
SELECT count(*) AS waiting FROM audit_waiting WHERE authority_id = $1
