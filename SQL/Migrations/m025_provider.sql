-- Sign-in by an authority's own identity provider (OpenID Connect).
ALTER TABLE session ADD only_at integer REFERENCES authority;
COMMENT ON COLUMN session.only_at IS
    'the authority whose provider let its holder in, and the only one that is shown; null after a password';

CREATE TABLE provider_account (
    authority_id integer NOT NULL REFERENCES authority,
    issuer       text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 2000),
    subject      text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    account_id   integer NOT NULL REFERENCES account,
    bound_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, issuer, subject),
    UNIQUE (authority_id, account_id, issuer)
);
COMMENT ON TABLE provider_account IS
    'who somebody at a provider is here: found by a name once, and from then on by the subject alone';

CREATE TABLE provider_attempt (
    authority_id integer NOT NULL REFERENCES authority,
    hash         bytea NOT NULL CHECK (octet_length(hash) = 32),
    visit        bytea NOT NULL CHECK (octet_length(visit) = 32),
    nonce        text NOT NULL,
    verifier     text NOT NULL,
    redirect     text NOT NULL,
    next         text,
    language     text NOT NULL CHECK (language IN ('en', 'nl')),
    began_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, hash)
);
COMMENT ON TABLE provider_attempt IS 'sign-ins by a provider that were begun; the row goes with the answer';
COMMENT ON COLUMN provider_attempt.hash IS 'SHA-256 of the state that the answer brings back';
COMMENT ON COLUMN provider_attempt.visit IS 'SHA-256 of what the browser holds that began it';
COMMENT ON COLUMN provider_attempt.verifier IS 'what the code is of use with only (RFC 7636)';
COMMENT ON COLUMN provider_attempt.next IS 'the page to go on to; null for the first one';
COMMENT ON COLUMN provider_attempt.language IS 'what they read who began it';
-- for Queries/provider_attempt_insert.sql
CREATE INDEX provider_attempt_began ON provider_attempt (authority_id, began_at);

DO $$
DECLARE
    tenant name;
BEGIN
    FOREACH tenant IN ARRAY '{provider_account,provider_attempt}'::name[] LOOP
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
