-- Contracts as the register states them; each change is a revision beside the old one.
CREATE TABLE contract (
    authority_id integer NOT NULL REFERENCES authority,
    contract_id  integer GENERATED ALWAYS AS IDENTITY,
    ref          text NOT NULL,
    PRIMARY KEY (authority_id, contract_id),
    UNIQUE (authority_id, ref)
);

CREATE TABLE contract_revision (
    authority_id integer NOT NULL,
    contract_id  integer NOT NULL,
    revision     integer NOT NULL,
    title        text NOT NULL,
    department   text,
    prime        text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('works', 'services', 'supplies', 'subsidy', 'permit')),
    currency     text NOT NULL,
    value        bigint NOT NULL,
    wage_sum     bigint,
    labour_share bigint,
    tendered     date,
    signed       date,
    start_day    date NOT NULL,
    end_day      date NOT NULL,
    policy       text NOT NULL,
    stated_in    bytea NOT NULL,
    stated_row   integer NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, contract_id, revision),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract,
    FOREIGN KEY (authority_id, prime) REFERENCES party,
    FOREIGN KEY (authority_id, stated_in) REFERENCES file,
    CHECK (start_day <= end_day)
);
COMMENT ON COLUMN contract_revision.value IS '1/10,000 of the currency unit, excluding VAT';
COMMENT ON COLUMN contract_revision.labour_share IS '1/10,000; null while unknown';

-- A clause frozen on a contract: later editions and edits of the policy file do not reach it.
CREATE TABLE commitment (
    authority_id integer NOT NULL,
    contract_id  integer NOT NULL,
    code         text NOT NULL,
    policy       text NOT NULL,
    edition      text NOT NULL,
    clause       jsonb NOT NULL,
    ordinal      integer NOT NULL,
    PRIMARY KEY (authority_id, contract_id, code),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract
);
