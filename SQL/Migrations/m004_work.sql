-- Work to be done after a commit, and what was done by whom.
CREATE TABLE job (
    authority_id integer NOT NULL,
    job_id       bigint GENERATED ALWAYS AS IDENTITY,
    contract_id  integer NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    available_at timestamptz NOT NULL DEFAULT now(),
    attempt      integer NOT NULL DEFAULT 0,
    failure      text,
    PRIMARY KEY (authority_id, job_id),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract
);
COMMENT ON TABLE job IS 'one contract to be assessed again; the row goes when that is done';
-- for Queries/job_enqueue.sql: one waiting job per contract is enough
CREATE UNIQUE INDEX job_enqueue ON job (authority_id, contract_id) WHERE attempt = 0;
-- for Queries/job_claim.sql
CREATE INDEX job_claim ON job (available_at, job_id);

CREATE TABLE audit_entry (
    authority_id integer NOT NULL REFERENCES authority,
    entry_id     bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL DEFAULT now(),
    actor        text NOT NULL,
    action       text NOT NULL,
    subject      text NOT NULL,
    detail       jsonb NOT NULL,
    PRIMARY KEY (authority_id, entry_id)
);
