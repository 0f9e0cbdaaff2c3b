-- Who uses the system, and the bytes they sent. Every key starts with the tenant.
CREATE TABLE authority (
    authority_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code         text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9.-]{0,62}$'),
    name         text NOT NULL,
    policy       text,
    currency     text CHECK (currency ~ '^[A-Z]{3}$'),
    scheme       text NOT NULL
);
COMMENT ON COLUMN authority.policy IS 'the policy of contracts whose register row names none; null: each row must name one';
COMMENT ON COLUMN authority.scheme IS 'org-id.guide scheme of numbers written without one';

CREATE TABLE file (
    authority_id integer NOT NULL REFERENCES authority,
    sha256       bytea NOT NULL CHECK (octet_length(sha256) = 32),
    name         text NOT NULL,
    size         integer NOT NULL,
    stored_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, sha256)
);

-- Pieces of at most 1 MiB, so that no row needs more memory than that.
CREATE TABLE file_chunk (
    authority_id integer NOT NULL,
    sha256       bytea NOT NULL,
    seq          integer NOT NULL,
    bytes        bytea NOT NULL CHECK (octet_length(bytes) <= 1048576),
    PRIMARY KEY (authority_id, sha256, seq),
    FOREIGN KEY (authority_id, sha256) REFERENCES file
);
-- Compressing costs more time than the disk it saves; spreadsheets come compressed anyway.
ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE party (
    authority_id integer NOT NULL REFERENCES authority,
    party_id     text NOT NULL,
    name         text NOT NULL,
    PRIMARY KEY (authority_id, party_id)
);

CREATE TABLE party_attribute (
    authority_id integer NOT NULL,
    attribute_id bigint GENERATED ALWAYS AS IDENTITY,
    party_id     text NOT NULL,
    code         text NOT NULL,
    value        text NOT NULL CHECK (value IN ('yes', 'no', 'unknown')),
    from_day     date,
    to_day       date,
    verified     boolean NOT NULL,
    stated_in    bytea NOT NULL,
    PRIMARY KEY (authority_id, attribute_id),
    FOREIGN KEY (authority_id, party_id) REFERENCES party
);
-- for Queries/attributes_by_party.sql
CREATE INDEX attributes_by_party ON party_attribute (authority_id, party_id, attribute_id);
