-- Which rules an evaluation had on trial or off, so that the history of a flag can tell that from a flag that is gone.
ALTER TABLE evaluation
    ADD COLUMN shadow_kinds text[] NOT NULL DEFAULT '{}',
    ADD COLUMN off_kinds text[] NOT NULL DEFAULT '{}',
    ADD COLUMN coverage jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN evaluation.shadow_kinds IS 'kinds of flags on trial: counted, never shown';
COMMENT ON COLUMN evaluation.off_kinds IS 'kinds of flags that were not looked for';
COMMENT ON COLUMN evaluation.coverage IS
    'by tier of the payers: what they paid, what of it went to parties known by an identifier, what of it was confirmed';

ALTER TABLE flag_decision DROP CONSTRAINT flag_decision_kind_check;
ALTER TABLE flag_decision ADD CHECK (
    kind IN ('acknowledge', 'ask', 'plan', 'extend', 'waive', 'confirm', 'dismiss', 'reopen')
);
