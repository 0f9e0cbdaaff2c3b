-- The other contracts that claim what some versions of a report claim, in versions received since a day.
-- What was received before the first version of the report stands before all that it claims, whatever becomes of it.
-- $1 authority_id integer, $2 contract_id integer, $3 version_ids bigint[], $4 since date, $5 whether they may name
--   persons or documents boolean
-- Result: contract_id integer
-- Caller: Session.claimants
WITH recent AS MATERIALIZED (
    SELECT version.version_id, report.contract_id
    FROM report_version AS version
    JOIN report ON report.authority_id = version.authority_id AND report.report_id = version.report_id
    WHERE version.authority_id = $1 AND version.received >= $4::date AND report.contract_id <> $2
),
merged AS MATERIALIZED (
    SELECT alias, party_id
    FROM (
        SELECT DISTINCT ON (alias) alias, party_id
        FROM party_alias
        WHERE authority_id = $1
        ORDER BY alias, alias_id DESC
    ) AS standing
    WHERE alias <> party_id
),
named AS MATERIALIZED (
    SELECT DISTINCT named.party_id AS payee, coalesce(merged.party_id, named.party_id) AS party
    FROM report_party AS named
    LEFT JOIN merged ON merged.alias = named.party_id
    WHERE named.authority_id = $1 AND named.version_id = ANY ($3::bigint[]) AND EXISTS (SELECT FROM recent)
),
payee AS MATERIALIZED (
    -- Each party with the identifiers of its organisation under which one of the recent versions names it.
    SELECT alike.payee, alike.other
    FROM (
        SELECT payee, payee AS other FROM named
        UNION
        SELECT payee, party FROM named
        UNION
        SELECT named.payee, merged.alias FROM named JOIN merged ON merged.party_id = named.party
    ) AS alike
    -- Looked up one by one: the parties of all reports are many times as many.
    CROSS JOIN LATERAL (
        SELECT FROM report_party
        WHERE report_party.authority_id = $1 AND report_party.party_id = alike.other
            AND report_party.version_id IN (SELECT version_id FROM recent)
        LIMIT 1
    ) AS elsewhere
),
-- The lines are read only where something can be shared.
bill AS MATERIALIZED (
    SELECT DISTINCT kind, payee, invoice, day, amount
    FROM report_line
    WHERE authority_id = $1 AND version_id = ANY ($3::bigint[]) AND (kind = 5 OR kind = 1 AND invoice IS NOT NULL)
        AND payee IN (SELECT payee FROM payee) AND EXISTS (SELECT FROM payee)
),
proof AS MATERIALIZED (
    SELECT DISTINCT person, evidence
    FROM report_line
    WHERE authority_id = $1 AND version_id = ANY ($3::bigint[]) AND (person IS NOT NULL OR evidence IS NOT NULL)
        AND $5::boolean AND EXISTS (SELECT FROM recent)
)
-- Each claim is looked up by its index, however the tables are known to the planner.
SELECT DISTINCT recent.contract_id
FROM (
    SELECT line.version_id
    FROM (
        SELECT DISTINCT payee.other, bill.invoice
        FROM bill
        JOIN payee ON payee.payee = bill.payee
        WHERE bill.invoice IS NOT NULL
    ) AS claim
    CROSS JOIN LATERAL (
        SELECT version_id FROM report_line
        WHERE authority_id = $1 AND payee = claim.other AND invoice = claim.invoice AND kind IN (1, 5)
        OFFSET 0
    ) AS line
    UNION ALL
    SELECT line.version_id
    FROM (
        SELECT DISTINCT payee.other, bill.day, bill.amount
        FROM bill
        JOIN payee ON payee.payee = bill.payee
        WHERE bill.kind = 5
    ) AS claim
    CROSS JOIN LATERAL (
        SELECT version_id FROM report_line
        WHERE authority_id = $1 AND kind = 5 AND payee = claim.other AND day = claim.day AND amount = claim.amount
        OFFSET 0
    ) AS line
    UNION ALL
    SELECT line.version_id
    FROM (SELECT DISTINCT evidence FROM proof WHERE evidence IS NOT NULL) AS claim
    CROSS JOIN LATERAL (
        SELECT version_id FROM report_line WHERE authority_id = $1 AND evidence = claim.evidence OFFSET 0
    ) AS line
    UNION ALL
    SELECT line.version_id
    FROM (SELECT DISTINCT person FROM proof WHERE person IS NOT NULL) AS claim
    CROSS JOIN LATERAL (
        SELECT version_id FROM report_line WHERE authority_id = $1 AND person = claim.person OFFSET 0
    ) AS line
) AS found
JOIN recent ON recent.version_id = found.version_id
