-- What the parties of a contract agree on after it was stated, and what officers say lines are worth.
CREATE TABLE contract_amendment (
    authority_id integer NOT NULL,
    amendment_id bigint GENERATED ALWAYS AS IDENTITY,
    contract_id  integer NOT NULL,
    from_day     date NOT NULL,
    value        bigint,
    wage_sum     bigint,
    labour_share bigint,
    end_day      date,
    agreed_in    text NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, amendment_id),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract,
    CHECK (num_nonnulls(value, wage_sum, labour_share, end_day) > 0)
);
COMMENT ON TABLE contract_amendment IS 'holds from its day on; what is null stays as it was';
COMMENT ON COLUMN contract_amendment.value IS '1/10,000 of the currency unit, excluding VAT';
COMMENT ON COLUMN contract_amendment.wage_sum IS '1/10,000 of the currency unit';
COMMENT ON COLUMN contract_amendment.labour_share IS '1/10,000';
COMMENT ON COLUMN contract_amendment.agreed_in IS 'the paper in which the parties agreed on it';
-- for Queries/amendments_list.sql
CREATE INDEX amendments_list ON contract_amendment (authority_id, contract_id, amendment_id);

-- An edition by agreement is another row of the clause with the day from which it holds; of rows for one day that noted
-- last holds.
ALTER TABLE commitment ADD COLUMN holds_from date NOT NULL DEFAULT '-infinity';
ALTER TABLE commitment ADD COLUMN commitment_id bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE commitment DROP CONSTRAINT commitment_pkey;
ALTER TABLE commitment ADD PRIMARY KEY (authority_id, contract_id, code, holds_from, commitment_id);
COMMENT ON COLUMN commitment.holds_from IS '-infinity: from the beginning of the contract';

CREATE TABLE commitment_parameter (
    authority_id integer NOT NULL,
    parameter_id bigint GENERATED ALWAYS AS IDENTITY,
    contract_id  integer NOT NULL,
    code         text NOT NULL,
    parameters   jsonb NOT NULL,
    agreed_in    text NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, parameter_id),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract
);
COMMENT ON TABLE commitment_parameter IS 'what a contract adds to a clause, such as the share offered; the latest holds';
-- for Queries/commitments_list.sql
CREATE INDEX commitments_list ON commitment_parameter (authority_id, contract_id, code, parameter_id);

CREATE TABLE line_valuation (
    authority_id integer NOT NULL,
    valuation_id bigint GENERATED ALWAYS AS IDENTITY,
    contract_id  integer NOT NULL,
    version_id   bigint NOT NULL,
    row          integer NOT NULL,
    amount       bigint NOT NULL,
    reason       text NOT NULL,
    decided_by   text NOT NULL,
    decided_on   date NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, valuation_id),
    FOREIGN KEY (authority_id, contract_id) REFERENCES contract,
    FOREIGN KEY (authority_id, version_id) REFERENCES report_version
);
COMMENT ON COLUMN line_valuation.amount IS '1/10,000 of the currency unit';
-- for Queries/valuations_by_contract.sql
CREATE INDEX valuations_by_contract ON line_valuation (authority_id, contract_id, valuation_id);
