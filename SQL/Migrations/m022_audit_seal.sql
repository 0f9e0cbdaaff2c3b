-- The audit log is sealed: each entry gets a number and a hash over itself and the entry before it.
CREATE TABLE audit_seal (
    authority_id integer NOT NULL REFERENCES authority,
    sequence     bigint NOT NULL CHECK (sequence > 0),
    entry_id     bigint NOT NULL,
    sealed_at    timestamptz NOT NULL,
    hash         bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (authority_id, sequence),
    UNIQUE (authority_id, entry_id),
    FOREIGN KEY (authority_id, entry_id) REFERENCES audit_entry
);
COMMENT ON TABLE audit_seal IS 'the chain of each authority''s audit log; the format is told in README.md';

CREATE TABLE audit_waiting (
    authority_id integer NOT NULL,
    entry_id     bigint NOT NULL,
    PRIMARY KEY (authority_id, entry_id)
);
COMMENT ON TABLE audit_waiting IS 'entries that are not sealed yet; the row goes with the sealing';
INSERT INTO audit_waiting SELECT authority_id, entry_id FROM audit_entry;

-- Entries do not become visible in the order of their ids, so that the last id that was sealed says nothing of which
-- ones wait.
CREATE FUNCTION audit_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO public.audit_waiting (authority_id, entry_id) VALUES (NEW.authority_id, NEW.entry_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER audit_wait AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_wait();

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege
        USING MESSAGE = format('%s is only ever added to: %s is refused', TG_TABLE_NAME, TG_OP);
END
$$;
CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
