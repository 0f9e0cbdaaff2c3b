-- What a digest needs to be made again as it was.
ALTER TABLE evaluation
    ADD COLUMN outline jsonb,
    ADD COLUMN overtaken boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN evaluation.outline IS
    'what a digest tells of the contract besides assessments and flags; null: made before this was kept, or without a chain';
COMMENT ON COLUMN evaluation.overtaken IS 'another came to stand while it was drawn, so that it never stood';
COMMENT ON COLUMN evaluation_look.evaluation_ids IS
    'those that were arrived at anew; none: the day could change none of those that were not looked at';

ALTER TABLE contract ADD COLUMN noted_on date;
COMMENT ON COLUMN contract.noted_on IS 'the day of the register that named it first; null: before that was kept';
