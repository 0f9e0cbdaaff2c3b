-- Conclusions: each evaluation stands beside the earlier ones; only the pointer to the current one moves.
CREATE TABLE evaluation (
    authority_id  integer NOT NULL,
    evaluation_id bigint GENERATED ALWAYS AS IDENTITY,
    contract_id   integer NOT NULL,
    as_of         date NOT NULL,
    cut_off       date,
    engine        text NOT NULL,
    revision      integer NOT NULL,
    version_ids   bigint[] NOT NULL,
    money_at_risk bigint NOT NULL,
    made_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, evaluation_id),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract
);

CREATE TABLE current_evaluation (
    authority_id  integer NOT NULL,
    contract_id   integer NOT NULL,
    evaluation_id bigint NOT NULL,
    as_of         date NOT NULL,
    money_at_risk bigint NOT NULL,
    flag_count    integer NOT NULL,
    PRIMARY KEY (authority_id, contract_id),
    FOREIGN KEY (authority_id, evaluation_id) REFERENCES evaluation
);
-- for Queries/flagged_contracts.sql
CREATE INDEX flagged_contracts ON current_evaluation (authority_id, money_at_risk DESC, contract_id)
    WHERE flag_count > 0;

CREATE TABLE assessment (
    authority_id      integer NOT NULL,
    evaluation_id     bigint NOT NULL,
    commitment        text NOT NULL,
    node              text NOT NULL,
    edition           text NOT NULL,
    cut_off           date,
    period_start      date NOT NULL,
    period_end        date NOT NULL,
    state             text NOT NULL,
    required          bigint NOT NULL,
    due               bigint NOT NULL,
    reported          bigint NOT NULL,
    confirmed         bigint NOT NULL,
    verified          bigint NOT NULL,
    credited_low      bigint NOT NULL,
    credited_high     bigint NOT NULL,
    numerator         bigint,
    denominator       bigint,
    shortfall         bigint NOT NULL,
    certain_shortfall bigint NOT NULL,
    consequence       bigint,
    outcome           text NOT NULL,
    withheld          text,
    conduct           text NOT NULL,
    attribution       jsonb NOT NULL,
    settled_by        jsonb NOT NULL,
    PRIMARY KEY (authority_id, evaluation_id, commitment, node),
    FOREIGN KEY (authority_id, evaluation_id) REFERENCES evaluation
);

CREATE TABLE flag (
    authority_id  integer NOT NULL,
    evaluation_id bigint NOT NULL,
    ordinal       integer NOT NULL,
    key           text NOT NULL,
    kind          text NOT NULL,
    commitment    text,
    node          text NOT NULL,
    period_start  date,
    period_end    date,
    amount        bigint,
    message       text NOT NULL,
    because       jsonb NOT NULL,
    since         date NOT NULL,
    PRIMARY KEY (authority_id, evaluation_id, ordinal),
    FOREIGN KEY (authority_id, evaluation_id) REFERENCES evaluation
);
COMMENT ON COLUMN flag.since IS 'the day of the first of the unbroken run of evaluations that found it';
