-- Row-level security: a transaction sees and writes the rows of the one authority that it is for. Where none is set it
-- fails, whoever works, the owner of the tables too; only superusers and roles with BYPASSRLS are not held to it, and
-- the daemon refuses to work as such a role (https://www.postgresql.org/docs/current/ddl-rowsecurity.html).
DO $$
DECLARE
    tenant name;
BEGIN
    FOR tenant IN
        SELECT class.relname
        FROM pg_class AS class
        JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid AND attribute.attname = 'authority_id'
        WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r'
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        -- A sub-select is worked out once for a statement, not for each row.
        EXECUTE format(
            'CREATE POLICY of_authority ON %I '
            'USING (authority_id = (SELECT current_setting(''clausewatch.authority'')::integer)) '
            'WITH CHECK (authority_id = (SELECT current_setting(''clausewatch.authority'')::integer))',
            tenant);
    END LOOP;
END
$$;

-- Which authorities there are is known before one is chosen; what they are called is no secret.
DROP POLICY of_authority ON authority;
CREATE POLICY listed ON authority FOR SELECT USING (true);
CREATE POLICY added ON authority FOR INSERT WITH CHECK (true);

-- for Queries/job_claim.sql: the jobs of one authority
DROP INDEX job_claim;
CREATE INDEX job_claim ON job (authority_id, available_at, job_id);

-- COPY goes into no table with row-level security. It goes in by doors that nobody reads, and that let no authority be
-- named but the one that the transaction is for; what goes in lies in the table of that name, the only part of each
-- (https://www.postgresql.org/docs/current/ddl-partitioning.html).
CREATE SCHEMA intake;
DO $$
DECLARE
    behind name;
BEGIN
    FOREACH behind IN ARRAY '{report_line,assessment,flag}'::name[] LOOP
        EXECUTE format('CREATE TABLE intake.%1$I (LIKE public.%1$I) PARTITION BY LIST (authority_id)', behind);
        EXECUTE format(
            'ALTER TABLE intake.%I ALTER authority_id '
            'SET DEFAULT current_setting(''clausewatch.authority'')::integer',
            behind);
        EXECUTE format('ALTER TABLE intake.%1$I ATTACH PARTITION public.%1$I DEFAULT', behind);
    END LOOP;
END
$$;
