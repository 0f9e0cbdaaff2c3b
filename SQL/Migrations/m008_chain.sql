-- What is known of a chain besides its payments.
CREATE TABLE party_alias (
    authority_id integer NOT NULL,
    alias_id     bigint GENERATED ALWAYS AS IDENTITY,
    alias        text NOT NULL,
    party_id     text NOT NULL,
    reason       text NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, alias_id),
    FOREIGN KEY (authority_id, alias) REFERENCES party (authority_id, party_id),
    FOREIGN KEY (authority_id, party_id) REFERENCES party
);
COMMENT ON TABLE party_alias IS
    'two identifiers of one organisation; the latest row of an alias holds, one that names itself stands on its own again';
-- for Queries/party_aliases_list.sql
CREATE INDEX party_aliases_list ON party_alias (authority_id, alias, alias_id DESC);
