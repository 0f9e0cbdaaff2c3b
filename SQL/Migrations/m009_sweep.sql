-- What the assessment of very many contracts at once needs.

-- for Queries/jobs_by_contract.sql
CREATE INDEX jobs_by_contract ON job (authority_id, contract_id);

-- Assessments and flags are only ever written in the transaction that writes their evaluation, and a check per row would
-- take longer than writing the row.
ALTER TABLE assessment DROP CONSTRAINT assessment_authority_id_evaluation_id_fkey;
ALTER TABLE flag DROP CONSTRAINT flag_authority_id_evaluation_id_fkey;

-- Where a party stands, so that a status which the register changes reaches every contract it matters to. An index on the
-- payees of all lines would be many times as large.
CREATE TABLE report_party (
    authority_id integer NOT NULL,
    party_id     text NOT NULL,
    version_id   bigint NOT NULL,
    PRIMARY KEY (authority_id, party_id, version_id)
);
COMMENT ON TABLE report_party IS 'the parties that the lines of a version name, each once';
INSERT INTO report_party (authority_id, party_id, version_id)
SELECT DISTINCT authority_id, payee, version_id
FROM report_line
WHERE payee IS NOT NULL;
-- for Queries/contracts_by_party.sql
CREATE INDEX contracts_by_party ON contract_revision (authority_id, prime);
