-- Gives the daemon's role what its work needs: facts are appended, never changed, persons let go of.
-- clausewatch.daemon_role text, set before; nothing is done when it owns the schema itself
-- Caller: Migrator.migrate
DO $$
DECLARE
    daemon text := current_setting('clausewatch.daemon_role');
    door regclass;
    columns text;
BEGIN
    -- Rows go in there and are not read; whose they are the transaction says.
    FOR door, columns IN
        SELECT class.oid::regclass, string_agg(quote_ident(attname), ', ')
        FROM pg_class AS class
        JOIN pg_attribute ON attrelid = class.oid AND attnum > 0 AND NOT attisdropped AND attname <> 'authority_id'
        WHERE class.relnamespace = to_regnamespace('intake')
        GROUP BY class.oid
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %I', door, current_user);
        EXECUTE format('GRANT USAGE ON SCHEMA intake TO %I', daemon);
        EXECUTE format('GRANT INSERT (%s) ON %s TO %I', columns, door, daemon);
    END LOOP;
    IF daemon = current_user THEN
        RETURN;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', daemon);
    EXECUTE format('GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO %I', daemon);
    EXECUTE format('REVOKE INSERT ON schema_migration FROM %I', daemon);
    EXECUTE format('GRANT UPDATE, DELETE ON job TO %I', daemon);
    EXECUTE format('GRANT UPDATE ON current_evaluation TO %I', daemon);
    EXECUTE format('GRANT UPDATE (touched_at) ON report TO %I', daemon);
    -- A schema that is migrated no further than that has no such column, and none of those tables.
    IF EXISTS (
        SELECT FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = 'evaluation' AND column_name = 'overtaken'
    ) THEN
        EXECUTE format('GRANT UPDATE (overtaken) ON evaluation TO %I', daemon);
    END IF;
    IF to_regclass('public.posted_request') IS NOT NULL THEN
        EXECUTE format('GRANT UPDATE (status, answer), DELETE ON posted_request TO %I', daemon);
        EXECUTE format('GRANT UPDATE (size, is_complete), DELETE ON upload TO %I', daemon);
        EXECUTE format('GRANT DELETE ON upload_part TO %I', daemon);
    END IF;
    IF to_regclass('public.audit_waiting') IS NOT NULL THEN
        EXECUTE format('GRANT DELETE ON audit_waiting TO %I', daemon);
    END IF;
    IF to_regclass('public.account') IS NOT NULL THEN
        EXECUTE format(
            'GRANT UPDATE (language, password, seed, last_step, is_closed) ON account TO %I', daemon);
        EXECUTE format('GRANT UPDATE (at_authority, new_seed, seen_at), DELETE ON session TO %I', daemon);
        EXECUTE format('GRANT UPDATE, DELETE ON account_link, sign_in_failure TO %I', daemon);
        EXECUTE format('GRANT DELETE ON recovery_code, membership, access_token TO %I', daemon);
    END IF;
    IF to_regclass('public.provider_account') IS NOT NULL THEN
        EXECUTE format('GRANT DELETE ON provider_account, provider_attempt TO %I', daemon);
    END IF;
    -- Persons are let go of, and kept by another key.
    IF EXISTS (
        SELECT FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = 'file' AND column_name = 'erased_at'
    ) THEN
        EXECUTE format('GRANT UPDATE (person) ON report_line TO %I', daemon);
        EXECUTE format('GRANT UPDATE (erased_at) ON file TO %I', daemon);
        EXECUTE format('GRANT UPDATE (mark) ON person_key TO %I', daemon);
        EXECUTE format('GRANT DELETE ON file_chunk TO %I', daemon);
    END IF;
    EXECUTE format('REVOKE INSERT ON audit_entry FROM %I', daemon);
    EXECUTE format(
        'GRANT INSERT (authority_id, actor, action, subject, detail) ON audit_entry TO %I', daemon);
END
$$
