-- Who signs in. An account belongs to no authority; what its owner is at one, a membership there says.
CREATE TABLE account (
    account_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sign_in_name text NOT NULL UNIQUE
        CHECK (sign_in_name = lower(sign_in_name) AND length(sign_in_name) BETWEEN 3 AND 254),
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    language     text NOT NULL CHECK (language IN ('en', 'nl')),
    password     text CHECK (password LIKE '$argon2id$%'),
    seed         bytea,
    last_step    bigint,
    is_closed    boolean NOT NULL DEFAULT false,
    created_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN account.password IS 'a PHC string; null until the owner has set one by a link';
COMMENT ON COLUMN account.seed IS 'of the second factor, sealed with the operator''s key; null where there is none';
COMMENT ON COLUMN account.last_step IS 'the time step of the code that was taken last (RFC 6238); null before the first';

CREATE TABLE recovery_code (
    account_id integer NOT NULL REFERENCES account,
    hash       bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (account_id, hash)
);
COMMENT ON TABLE recovery_code IS 'codes that were not used yet';

CREATE TABLE membership (
    authority_id integer NOT NULL REFERENCES authority,
    account_id   integer NOT NULL REFERENCES account,
    role         text NOT NULL CHECK (role IN ('administrator', 'officer', 'reader', 'contractor')),
    scope        text NOT NULL
        CHECK (CASE role WHEN 'contractor' THEN scope <> '' WHEN 'officer' THEN true ELSE scope = '' END),
    PRIMARY KEY (authority_id, account_id, role, scope)
);
COMMENT ON COLUMN membership.scope IS 'the department of an officer, the party of a contractor; empty: all departments';

-- A session and a link are known by the hash of a secret before it is known for which authority they are.
CREATE TABLE session (
    hash         bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    account_id   integer NOT NULL REFERENCES account,
    at_authority integer REFERENCES authority,
    has_factor   boolean NOT NULL,
    new_seed     bytea,
    agent        text NOT NULL,
    began_at     timestamptz NOT NULL DEFAULT now(),
    seen_at      timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN session.at_authority IS 'which of the account''s authorities is shown; null: the first';
COMMENT ON COLUMN session.has_factor IS 'whether the second factor was shown';
COMMENT ON COLUMN session.new_seed IS 'of a second factor that is being set up, sealed; null otherwise';
-- for Queries/sessions_by_account.sql
CREATE INDEX sessions_by_account ON session (account_id);

CREATE TABLE account_link (
    account_id integer PRIMARY KEY REFERENCES account,
    hash       bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE account_link IS 'the one link by which an account''s owner sets a password; the row goes with its use';

CREATE TABLE sign_in_failure (
    who          bytea PRIMARY KEY CHECK (octet_length(who) = 32),
    failures     integer NOT NULL,
    waits_until  timestamptz NOT NULL
);
COMMENT ON COLUMN sign_in_failure.who IS 'SHA-256 of a sign-in name, known or not, or of an address';

CREATE TABLE access_token (
    authority_id integer NOT NULL REFERENCES authority,
    token_id     integer GENERATED ALWAYS AS IDENTITY,
    account_id   integer NOT NULL REFERENCES account,
    hash         bytea NOT NULL CHECK (octet_length(hash) = 32),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    scope        text NOT NULL CHECK (scope IN ('reports')),
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (authority_id, token_id),
    UNIQUE (authority_id, hash)
);
COMMENT ON TABLE access_token IS 'by which a program works in the name of an account';

DO $$
DECLARE
    tenant name;
BEGIN
    FOREACH tenant IN ARRAY '{membership,access_token}'::name[] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format(
            'CREATE POLICY of_authority ON %I '
            'USING (authority_id = (SELECT current_setting(''clausewatch.authority'')::integer)) '
            'WITH CHECK (authority_id = (SELECT current_setting(''clausewatch.authority'')::integer))',
            tenant);
    END LOOP;
END
$$;
