-- When a contract is to be looked at again, and what a look leaves behind that found nothing new.
ALTER TABLE evaluation ADD COLUMN digest bytea;
COMMENT ON COLUMN evaluation.digest IS
    'SHA-256 of what was concluded and by what; null: made before digests were kept';

ALTER TABLE current_evaluation
    ADD COLUMN next_look date,
    ADD COLUMN basis text;
COMMENT ON COLUMN current_evaluation.as_of IS 'the last day for which the conclusions are known to hold';
COMMENT ON COLUMN current_evaluation.next_look IS 'the first day that could change the conclusions; null: none does';
COMMENT ON COLUMN current_evaluation.basis IS 'the engine and the flag rules by which they were drawn';

CREATE TABLE evaluation_look (
    authority_id   integer NOT NULL REFERENCES authority,
    look_id        bigint GENERATED ALWAYS AS IDENTITY,
    as_of          date NOT NULL,
    engine         text NOT NULL,
    evaluation_ids bigint[] NOT NULL,
    made_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, look_id)
);
COMMENT ON TABLE evaluation_look IS 'assessments that came to what stood already: only that is noted, for many at a time';
