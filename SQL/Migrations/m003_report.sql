-- What contractors reported: a report per contract, period and node, a version per file, a line per row.
CREATE TABLE report (
    authority_id integer NOT NULL,
    report_id    bigint GENERATED ALWAYS AS IDENTITY,
    contract_id  integer NOT NULL,
    period_start date NOT NULL,
    period_end   date NOT NULL,
    node         text NOT NULL,
    touched_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, report_id),
    UNIQUE (authority_id, contract_id, period_start, period_end, node),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract
);

COMMENT ON COLUMN report.touched_at IS 'says nothing; the only column a role may change that locks the row';

CREATE TABLE report_version (
    authority_id integer NOT NULL,
    version_id   bigint GENERATED ALWAYS AS IDENTITY,
    report_id    bigint NOT NULL,
    version      integer NOT NULL,
    sha256       bytea NOT NULL,
    file_name    text NOT NULL,
    received     date NOT NULL,
    is_nil       boolean NOT NULL,
    line_count   integer NOT NULL,
    submitted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, version_id),
    UNIQUE (authority_id, report_id, version),
    FOREIGN KEY (authority_id, report_id) REFERENCES report,
    FOREIGN KEY (authority_id, sha256) REFERENCES file
);
-- for Queries/report_version_by_file.sql and Queries/report_version_elsewhere.sql
CREATE INDEX report_version_by_file ON report_version (authority_id, sha256);

-- No foreign key to the version: lines are only ever written in the transaction that writes their version,
-- and a check per row would double the cost of a large file.
CREATE TABLE report_line (
    authority_id integer NOT NULL,
    version_id   bigint NOT NULL,
    row          integer NOT NULL,
    kind         smallint NOT NULL CHECK (kind BETWEEN 1 AND 9),
    node         text NOT NULL,
    payee        text,
    payee_node   text,
    amount       bigint,
    quantity     bigint,
    day          date,
    until        date,
    role         text,
    person       text,
    block        text,
    code         text,
    value        text,
    list         text,
    PRIMARY KEY (authority_id, version_id, row)
);
COMMENT ON COLUMN report_line.kind IS
    '1 payment 2 receipt 3 placement 4 activity 5 purchase 6 outreach 7 hours 8 statement 9 subcontract';
COMMENT ON COLUMN report_line.amount IS '1/10,000 of the currency unit';
COMMENT ON COLUMN report_line.quantity IS '1/10,000 of a unit, an hour, or an hour a week';
COMMENT ON COLUMN report_line.list IS 'bonuses of a placement, codes a subcontract carries; joined by commas';

-- for Queries/subcontracts_by_version.sql: a few rows among very many
CREATE INDEX subcontracts_by_version ON report_line (authority_id, version_id) WHERE kind = 9;

CREATE TABLE declared_attribute (
    authority_id integer NOT NULL,
    version_id   bigint NOT NULL,
    party_id     text NOT NULL,
    code         text NOT NULL,
    day          date NOT NULL,
    value        text NOT NULL CHECK (value IN ('yes', 'no', 'unknown')),
    PRIMARY KEY (authority_id, version_id, party_id, code, day),
    FOREIGN KEY (authority_id, version_id) REFERENCES report_version,
    FOREIGN KEY (authority_id, party_id) REFERENCES party
);
COMMENT ON TABLE declared_attribute IS 'what a report says of a party from that day on, until a report says otherwise';
