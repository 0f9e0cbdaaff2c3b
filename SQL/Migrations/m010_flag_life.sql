-- What officers decide on flags, and on which facts.
ALTER TABLE flag
    ADD COLUMN fingerprint text,
    ADD COLUMN shadow boolean NOT NULL DEFAULT false,
    ADD COLUMN at_risk bigint;
COMMENT ON COLUMN flag.fingerprint IS 'of the facts it rests on; null: found before fingerprints were kept';
COMMENT ON COLUMN flag.shadow IS 'found by a rule on trial: counted, never shown';
COMMENT ON COLUMN flag.at_risk IS 'the part of the contract''s money at risk that it stands for, 1/10,000 of the currency unit';

CREATE TABLE flag_decision (
    authority_id integer NOT NULL,
    decision_id  bigint GENERATED ALWAYS AS IDENTITY,
    contract_id  integer NOT NULL,
    key          text NOT NULL,
    fingerprint  text NOT NULL,
    kind         text NOT NULL
        CHECK (kind IN ('acknowledge', 'ask', 'plan', 'extend', 'waive', 'confirm', 'dismiss')),
    until        date CHECK ((until IS NOT NULL) = (kind IN ('plan', 'extend', 'waive'))),
    reason       text NOT NULL,
    decided_by   text NOT NULL,
    decided_on   date NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, decision_id),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract
);
COMMENT ON COLUMN flag_decision.fingerprint IS 'of the facts it was taken on, and on which alone it holds';
COMMENT ON COLUMN flag_decision.until IS 'its last day';
-- for Queries/flag_decisions.sql and Queries/flagged_contracts.sql
CREATE INDEX flag_decisions ON flag_decision (authority_id, contract_id, key, decision_id);
-- for Queries/flag_history.sql
CREATE INDEX flag_history ON evaluation (authority_id, contract_id, as_of, evaluation_id);
