-- Lines on other contracts that name a person, an invoice, a purchase or a document these versions name too.
-- $1 authority_id integer, $2 version ids bigint[], $3 as_of date
-- Result: contract_id integer of the versions' contract; of the line: ref text, received date of its report's first version,
--   version_id bigint, row integer, kind smallint, node text, payee text, payee_node text, amount bigint,
--   quantity bigint, day date, until date, role text, person text, block text, code text, value text, list text,
--   last_benefit date, invoice text, evidence text
-- Caller: Session.otherClaims
WITH own AS MATERIALIZED (
    -- Every version on the contracts, those replaced too: most of what names the same stands in them.
    SELECT report.contract_id, version.version_id, version.version_id = ANY ($2::bigint[]) AS is_wanted
    FROM report
    JOIN report_version AS version ON version.authority_id = $1 AND version.report_id = report.report_id
    WHERE report.authority_id = $1 AND report.contract_id IN (
            SELECT asking.contract_id
            FROM report_version AS wanted
            JOIN report AS asking ON asking.authority_id = $1 AND asking.report_id = wanted.report_id
            WHERE wanted.authority_id = $1 AND wanted.version_id = ANY ($2::bigint[])
        )
),
claimed AS MATERIALIZED (
    SELECT own.contract_id, line.person, line.payee, line.invoice, line.evidence, line.kind, line.day, line.amount
    FROM own
    JOIN report_line AS line ON line.authority_id = $1 AND line.version_id = own.version_id
        AND (line.person IS NOT NULL OR line.invoice IS NOT NULL OR line.evidence IS NOT NULL OR line.kind = 5)
    WHERE own.is_wanted
),
payee AS MATERIALIZED (
    -- Of these, the parties that a report on another contract names too.
    SELECT named.contract_id, named.payee
    FROM (
        SELECT DISTINCT contract_id, payee FROM claimed WHERE payee IS NOT NULL AND (invoice IS NOT NULL OR kind = 5)
    ) AS named
    -- Looked up one by one: the parties of all reports are many times as many.
    CROSS JOIN LATERAL (
        SELECT FROM report_party
        WHERE report_party.authority_id = $1 AND report_party.party_id = named.payee
            AND (named.contract_id, report_party.version_id) NOT IN (SELECT own.contract_id, own.version_id FROM own)
        LIMIT 1
    ) AS elsewhere
),
found AS MATERIALIZED (
    SELECT claim.contract_id, line.version_id, line.row
    FROM (SELECT DISTINCT contract_id, person FROM claimed WHERE person IS NOT NULL) AS claim
    JOIN report_line AS line ON line.authority_id = $1 AND line.person = claim.person
    WHERE (claim.contract_id, line.version_id) NOT IN (SELECT own.contract_id, own.version_id FROM own)
    UNION
    SELECT claim.contract_id, line.version_id, line.row
    FROM (
        SELECT DISTINCT contract_id, payee, claimed.invoice
        FROM claimed JOIN payee USING (contract_id, payee)
        WHERE claimed.invoice IS NOT NULL
    ) AS claim
    JOIN report_line AS line
        ON line.authority_id = $1 AND line.payee = claim.payee AND line.invoice = claim.invoice
    WHERE (claim.contract_id, line.version_id) NOT IN (SELECT own.contract_id, own.version_id FROM own)
    UNION
    SELECT claim.contract_id, line.version_id, line.row
    FROM (
        SELECT DISTINCT contract_id, payee, claimed.day, claimed.amount
        FROM claimed JOIN payee USING (contract_id, payee)
        WHERE claimed.kind = 5
    ) AS claim
    JOIN report_line AS line
        ON line.authority_id = $1 AND line.payee = claim.payee AND line.day = claim.day
        AND line.amount = claim.amount AND line.kind = 5
    WHERE (claim.contract_id, line.version_id) NOT IN (SELECT own.contract_id, own.version_id FROM own)
    UNION
    SELECT claim.contract_id, line.version_id, line.row
    FROM (SELECT DISTINCT contract_id, evidence FROM claimed WHERE evidence IS NOT NULL) AS claim
    JOIN report_line AS line ON line.authority_id = $1 AND line.evidence = claim.evidence
    WHERE (claim.contract_id, line.version_id) NOT IN (SELECT own.contract_id, own.version_id FROM own)
)
SELECT
    found.contract_id, contract.ref, first.received, line.version_id, line.row, line.kind, line.node, line.payee,
    line.payee_node, line.amount, line.quantity, line.day, line.until, line.role, line.person, line.block, line.code,
    line.value, line.list, line.last_benefit, line.invoice, line.evidence
FROM found
JOIN report_version AS version ON version.authority_id = $1 AND version.version_id = found.version_id
JOIN report ON report.authority_id = $1 AND report.report_id = version.report_id
JOIN report_line AS line
    ON line.authority_id = $1 AND line.version_id = found.version_id AND line.row = found.row
JOIN report_version AS first
    ON first.authority_id = $1 AND first.report_id = version.report_id AND first.version = 1
JOIN contract ON contract.authority_id = $1 AND contract.contract_id = report.contract_id
WHERE version.received <= $3::date
    AND NOT EXISTS (
        SELECT FROM report_version AS later
        WHERE later.authority_id = $1 AND later.report_id = version.report_id
            AND later.version > version.version AND later.received <= $3::date
    )
ORDER BY found.contract_id, contract.ref, line.version_id, line.row
