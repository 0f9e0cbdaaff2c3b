-- Gives of each delivery that versions name the line on another contract that named it first, as binary rows.
-- A delivery is told by its document, or, paid or bought, by its invoice or as a purchase. One that they name first themselves is left out:
-- only the first line of all can stand before one of theirs, so that no more lines are given than they have.
-- COPY takes no parameters, so they come as transaction settings.
-- clausewatch.authority integer, clausewatch.contracts integers joined by commas, clausewatch.versions bigints of them
-- joined by commas, clausewatch.as_of date
-- Result: contract_id integer of the versions' contract; of the line: ref text, received date of its report's first
--   version, version_id bigint, row integer, kind smallint, node text, payee text, payee_node text, amount bigint,
--   quantity bigint, day date, until date, role text, person text, block text, code text, value text, list text,
--   last_benefit date, invoice text, evidence text
-- Caller: Session.otherClaims
COPY (
    WITH own AS MATERIALIZED (
        -- Every version on the contracts, those replaced too: most of what names the same stands in them.
        SELECT
            report.authority_id, report.contract_id, version.version_id, first.received,
            version.version_id = ANY (string_to_array(current_setting('clausewatch.versions'), ',')::bigint[])
                AS is_wanted
        FROM report
        JOIN report_version AS version
            ON version.authority_id = report.authority_id AND version.report_id = report.report_id
        JOIN report_version AS first
            ON first.authority_id = report.authority_id AND first.report_id = report.report_id AND first.version = 1
        WHERE report.authority_id = current_setting('clausewatch.authority')::integer
            AND report.contract_id = ANY (string_to_array(current_setting('clausewatch.contracts'), ',')::integer[])
    ),
    claimed AS MATERIALIZED (
        SELECT
            own.authority_id, own.contract_id, own.received, line.kind, line.payee, line.day, line.amount,
            line.invoice, line.evidence, line.version_id, line.row
        FROM own
        JOIN report_line AS line ON line.authority_id = own.authority_id AND line.version_id = own.version_id
            AND (line.invoice IS NOT NULL OR line.evidence IS NOT NULL OR line.kind = 5)
        WHERE own.is_wanted
    ),
    payee AS MATERIALIZED (
        -- The parties that a report on another contract names too.
        SELECT named.contract_id, named.payee
        FROM (
            SELECT DISTINCT authority_id, contract_id, payee
            FROM claimed
            WHERE payee IS NOT NULL AND (invoice IS NOT NULL AND kind = 1 OR kind = 5)
        ) AS named
        -- Looked up one by one: the parties of all reports are many times as many.
        CROSS JOIN LATERAL (
            SELECT FROM report_party
            WHERE report_party.authority_id = named.authority_id AND report_party.party_id = named.payee
                AND (named.contract_id, report_party.version_id) NOT IN (SELECT contract_id, version_id FROM own)
            LIMIT 1
        ) AS elsewhere
    ),
    found AS MATERIALIZED (
        SELECT
            claim.contract_id, claim.received AS claimed, claim.payee AS by_payee, claim.invoice AS by_paper,
            NULL::date AS by_day, NULL::bigint AS by_amount,
            line.authority_id, line.version_id, line.row, line.kind, line.node, line.payee,
            line.payee_node, line.amount, line.quantity, line.day, line.until, line.role, line.person, line.block,
            line.code, line.value, line.list, line.last_benefit, line.invoice, line.evidence
        FROM (
            SELECT authority_id, contract_id, payee, invoice, min(received) AS received
            FROM claimed JOIN payee USING (contract_id, payee)
            WHERE invoice IS NOT NULL AND kind IN (1, 5)
            GROUP BY authority_id, contract_id, payee, invoice
            -- In the order of the file: another file with the same lines mostly has them in the same order, and lines
            -- that lie together are read together.
            ORDER BY min(version_id), min(row)
        ) AS claim
        JOIN report_line AS line ON line.authority_id = claim.authority_id
            AND line.payee = claim.payee AND line.invoice = claim.invoice AND line.kind IN (1, 5)
        WHERE (claim.contract_id, line.version_id) NOT IN (SELECT contract_id, version_id FROM own)
        UNION ALL
        SELECT
            claim.contract_id, claim.received, claim.payee, NULL, claim.day, claim.amount,
            line.authority_id, line.version_id, line.row, line.kind, line.node, line.payee,
            line.payee_node, line.amount, line.quantity, line.day, line.until, line.role, line.person, line.block,
            line.code, line.value, line.list, line.last_benefit, line.invoice, line.evidence
        FROM (
            SELECT authority_id, contract_id, payee, claimed.day, amount, min(received) AS received
            FROM claimed JOIN payee USING (contract_id, payee)
            WHERE kind = 5
            GROUP BY authority_id, contract_id, payee, claimed.day, amount
        ) AS claim
        JOIN report_line AS line ON line.authority_id = claim.authority_id AND line.kind = 5
            AND line.payee = claim.payee AND line.day = claim.day AND line.amount = claim.amount
        WHERE (claim.contract_id, line.version_id) NOT IN (SELECT contract_id, version_id FROM own)
        UNION ALL
        SELECT
            claim.contract_id, claim.received, NULL, claim.evidence, NULL, NULL,
            line.authority_id, line.version_id, line.row, line.kind, line.node, line.payee,
            line.payee_node, line.amount, line.quantity, line.day, line.until, line.role, line.person, line.block,
            line.code, line.value, line.list, line.last_benefit, line.invoice, line.evidence
        FROM (
            SELECT authority_id, contract_id, evidence, min(received) AS received
            FROM claimed
            WHERE evidence IS NOT NULL
            GROUP BY authority_id, contract_id, evidence
        ) AS claim
        JOIN report_line AS line ON line.authority_id = claim.authority_id AND line.evidence = claim.evidence
        WHERE (claim.contract_id, line.version_id) NOT IN (SELECT contract_id, version_id FROM own)
    ),
    standing AS MATERIALIZED (
        -- Of the versions found those in force: looked at version by version, there are few of them.
        SELECT version.version_id, contract.ref, first.received
        FROM (SELECT DISTINCT authority_id, version_id FROM found) AS seen
        JOIN report_version AS version
            ON version.authority_id = seen.authority_id AND version.version_id = seen.version_id
        JOIN report ON report.authority_id = seen.authority_id AND report.report_id = version.report_id
        JOIN contract ON contract.authority_id = seen.authority_id AND contract.contract_id = report.contract_id
        JOIN report_version AS first
            ON first.authority_id = seen.authority_id AND first.report_id = version.report_id AND first.version = 1
        WHERE version.received <= current_setting('clausewatch.as_of')::date
            AND NOT EXISTS (
                SELECT FROM report_version AS later
                WHERE later.authority_id = version.authority_id AND later.report_id = version.report_id
                    AND later.version > version.version
                    AND later.received <= current_setting('clausewatch.as_of')::date
            )
    )
    SELECT DISTINCT ON (found.contract_id, by_payee, by_paper, by_day, by_amount)
        found.contract_id, standing.ref, standing.received, found.version_id, found.row, found.kind, found.node,
        found.payee, found.payee_node, found.amount, found.quantity, found.day, found.until, found.role, found.person,
        found.block, found.code, found.value, found.list, found.last_benefit, found.invoice, found.evidence
    FROM found
    JOIN standing ON standing.version_id = found.version_id
    WHERE standing.received <= found.claimed
    ORDER BY
        found.contract_id, by_payee, by_paper, by_day, by_amount, standing.received,
        (found.version_id || '.' || found.row) COLLATE "C"
) TO STDOUT (FORMAT binary)
