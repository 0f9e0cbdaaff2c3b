-- What is known of a chain beyond who pays whom and when.

-- A row for every subcontract that a report declares since this is kept; one without a row was declared earlier, and what
-- it carries is all that is known of passing down.
CREATE TABLE subcontract_fact (
    authority_id integer NOT NULL,
    version_id   bigint NOT NULL,
    row          integer NOT NULL,
    scope        text,
    offered      date,
    passed_down  jsonb NOT NULL,
    PRIMARY KEY (authority_id, version_id, row),
    FOREIGN KEY (authority_id, version_id) REFERENCES report_version
);
COMMENT ON COLUMN subcontract_fact.scope IS 'what the subcontract is for';
COMMENT ON COLUMN subcontract_fact.offered IS 'the day of the offer';
COMMENT ON COLUMN subcontract_fact.passed_down IS
    '[{"code", "value": yes, no or unknown, "document", "date"}]; empty: the row said nothing';

CREATE TABLE chain_consent (
    authority_id integer NOT NULL,
    consent_id   bigint GENERATED ALWAYS AS IDENTITY,
    contract_id  integer NOT NULL,
    node         text NOT NULL,
    party        text NOT NULL,
    value        bigint,
    given        boolean NOT NULL,
    decided_on   date NOT NULL,
    document     text NOT NULL,
    noted_on     date NOT NULL CHECK (noted_on >= decided_on),
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, consent_id),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract
);
COMMENT ON TABLE chain_consent IS
    'what the authority said to a subcontract at that party and value; the latest row noted by a day holds on that day';
COMMENT ON COLUMN chain_consent.value IS '1/10,000 of the currency unit; null while unknown';
-- for Queries/consents_by_contract.sql
CREATE INDEX consents_by_contract ON chain_consent (authority_id, contract_id, consent_id);

ALTER TABLE party_attribute ADD COLUMN share integer CHECK (share BETWEEN 1 AND 1000000);
ALTER TABLE declared_attribute ADD COLUMN share integer CHECK (share BETWEEN 1 AND 1000000);
COMMENT ON COLUMN party_attribute.share IS 'the part of the party it holds for, 1/1,000,000; null: the whole';
COMMENT ON COLUMN declared_attribute.share IS 'the part of the party it holds for, 1/1,000,000; null: the whole';

-- The audit entry of a merge was written in its transaction, so that both bear the same time.
ALTER TABLE party_alias ADD COLUMN noted_by text;
COMMENT ON COLUMN party_alias.noted_by IS 'null: not kept';
UPDATE party_alias
SET noted_by = entry.actor
FROM audit_entry AS entry
WHERE entry.authority_id = party_alias.authority_id AND entry.at = party_alias.recorded_at
    AND entry.subject = party_alias.alias AND entry.action IN ('party.merge', 'party.separate');
COMMENT ON COLUMN report_line.code IS
    'what a statement states, a group, an outcome, or the clause that a payment is claimed for';
