-- The departments that own contracts of an authority.
-- $1 authority_id integer
-- Result: department text
-- Caller: Store.departments
SELECT DISTINCT department
FROM contract_revision
WHERE authority_id = $1 AND department IS NOT NULL
ORDER BY department
