-- What beneficiaries, tiers below and officers say of single lines.
CREATE TABLE line_mark (
    authority_id integer NOT NULL,
    mark_id      bigint GENERATED ALWAYS AS IDENTITY,
    contract_id  integer NOT NULL,
    version_id   bigint NOT NULL,
    row          integer NOT NULL,
    mark         text NOT NULL CHECK (mark IN ('confirmed', 'disputed', 'unmarked', 'verified')),
    said_by      text NOT NULL,
    reason       text,
    document     text,
    noted_on     date NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, mark_id),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract,
    FOREIGN KEY (authority_id, version_id) REFERENCES report_version
);
COMMENT ON TABLE line_mark IS
    'what was said of a line, in every version that has it; the latest row noted by a day holds on that day';
COMMENT ON COLUMN line_mark.said_by IS 'who confirms, disputes or has seen proof';
COMMENT ON COLUMN line_mark.document IS 'the paper that shows it';
-- for Queries/line_marks_by_contract.sql
CREATE INDEX line_marks_by_contract ON line_mark (authority_id, contract_id, mark_id);
