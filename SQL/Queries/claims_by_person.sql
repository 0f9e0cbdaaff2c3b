-- Gives the lines on other contracts that claim a person whom versions claim too, as binary rows.
-- Those that came after the last of theirs are left out: they stand before none.
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
    claim AS MATERIALIZED (
        SELECT own.authority_id, own.contract_id, line.person, max(own.received) AS received
        FROM own
        JOIN report_line AS line ON line.authority_id = own.authority_id AND line.version_id = own.version_id
            AND line.person IS NOT NULL
        WHERE own.is_wanted
        GROUP BY own.authority_id, own.contract_id, line.person
        -- In the order of the file, in which another one with the same people mostly has them too: lines that lie
        -- together are read together.
        ORDER BY min(line.version_id), min(line.row)
    ),
    found AS MATERIALIZED (
        SELECT
            claim.contract_id, claim.received AS claimed,
            line.authority_id, line.version_id, line.row, line.kind, line.node, line.payee,
            line.payee_node, line.amount, line.quantity, line.day, line.until, line.role, line.person, line.block,
            line.code, line.value, line.list, line.last_benefit, line.invoice, line.evidence
        FROM claim
        JOIN report_line AS line ON line.authority_id = claim.authority_id AND line.person = claim.person
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
    SELECT
        found.contract_id, standing.ref, standing.received, found.version_id, found.row, found.kind, found.node,
        found.payee, found.payee_node, found.amount, found.quantity, found.day, found.until, found.role, found.person,
        found.block, found.code, found.value, found.list, found.last_benefit, found.invoice, found.evidence
    FROM found
    JOIN standing ON standing.version_id = found.version_id
    WHERE standing.received <= found.claimed
) TO STDOUT (FORMAT binary)
