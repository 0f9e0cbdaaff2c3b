-- Gives what other contracts claim before versions do, and which claims of theirs are younger than their reports.
-- Binary rows: of a person all claims that can stand before one of the versions'; of a delivery, told by its document,
-- or, paid or bought, by its invoice or as a purchase, the first, unless the versions name it first themselves. A claim
-- stands where the earliest version of its report stands that makes it, of those received by the day.
-- COPY takes no parameters, so they come as transaction settings. Every table is asked for the authority by its setting:
-- handed on from table to table, the policies' condition would have the planner take all that is handed on for few rows.
-- clausewatch.authority integer, clausewatch.as_of date, and, bigints joined by commas, the versions in force that name
-- people (clausewatch.people) or deliveries (clausewatch.deliveries); integers joined by commas, the contracts of those
-- versions (clausewatch.contracts)
-- Result: contract_id integer of the versions' contract; mark smallint: 1 person, 2 document, 3 invoice, 4 purchase;
--   claimed date, version_id bigint, row integer; of another contract's line: ref text, received date of its version,
--   kind smallint, node text, payee text, payee_node text, amount bigint, quantity bigint, day date, until date,
--   role text, person text, block text, code text, value text, list text, last_benefit date, invoice text,
--   evidence text, all of them null for a line of the versions
-- Caller: Session.claims
COPY (
    WITH own AS MATERIALIZED (
        -- Every version on the contracts, those replaced too: most of what names the same stands in them.
        SELECT
            report.contract_id, report.report_id, version.version_id, version.version, version.received,
            version.version_id IN (
                SELECT unnest(string_to_array(current_setting('clausewatch.people'), ',')::bigint[])
            ) AS names_people,
            version.version_id IN (
                SELECT unnest(string_to_array(current_setting('clausewatch.deliveries'), ',')::bigint[])
            ) AS names_deliveries
        FROM report
        JOIN report_version AS version
            ON version.authority_id = report.authority_id AND version.report_id = report.report_id
        WHERE report.authority_id = current_setting('clausewatch.authority')::integer
            AND report.contract_id = ANY (string_to_array(current_setting('clausewatch.contracts'), ',')::integer[])
    ),
    merged AS MATERIALIZED (
        SELECT alias, party_id
        FROM (
            SELECT DISTINCT ON (alias) alias, party_id
            FROM party_alias
            WHERE authority_id = current_setting('clausewatch.authority')::integer
            ORDER BY alias, alias_id DESC
        ) AS standing
        WHERE alias <> party_id
    ),
    named AS MATERIALIZED (
        -- What first versions name.
        SELECT
            own.contract_id, own.received AS claimed, line.version_id, line.row, line.kind,
            coalesce(merged.party_id, line.payee) AS party, line.day, line.amount, line.person, line.invoice,
            CASE WHEN own.names_deliveries THEN line.evidence END AS evidence
        FROM own
        JOIN report_line AS line ON line.authority_id = current_setting('clausewatch.authority')::integer
            AND line.version_id = own.version_id
            AND (
                own.names_people AND line.person IS NOT NULL
                OR own.names_deliveries AND (line.invoice IS NOT NULL OR line.evidence IS NOT NULL OR line.kind = 5)
            )
        LEFT JOIN merged ON merged.alias = line.payee
        WHERE own.version = 1 AND (own.names_people OR own.names_deliveries)
    ),
    made AS MATERIALIZED (
        -- What versions name that took the place of others, each with the earliest that names the same.
        SELECT contract_id, version_id, row, mark, party, what, day, amount, claimed, since
        FROM (
            SELECT
                own.contract_id, own.version_id, line.row, claim.mark, claim.party, claim.what, line.day, line.amount,
                own.version_id = standing.version_id AS is_standing,
                first_value(own.received) OVER claims AS claimed, first_value(own.version) OVER claims AS since
            FROM own AS standing
            JOIN own ON own.report_id = standing.report_id AND own.version <= standing.version
                AND own.received <= current_setting('clausewatch.as_of')::date
            -- OFFSET 0 lets no line be read before it is known whose version took the place of whose.
            CROSS JOIN LATERAL (
                SELECT row, kind, payee, day, amount, person, invoice, evidence
                FROM report_line
                WHERE report_line.authority_id = current_setting('clausewatch.authority')::integer
                    AND report_line.version_id = own.version_id
                    AND (
                        standing.names_people AND report_line.person IS NOT NULL
                        OR standing.names_deliveries
                        AND (
                            report_line.invoice IS NOT NULL OR report_line.evidence IS NOT NULL OR report_line.kind = 5
                        )
                    )
                OFFSET 0
            ) AS line
            LEFT JOIN merged ON merged.alias = line.payee
            CROSS JOIN LATERAL (
                VALUES
                    (1, '', line.person),
                    (2, '', CASE WHEN standing.names_deliveries THEN line.evidence END),
                    (3, coalesce(merged.party_id, line.payee), CASE WHEN line.kind IN (1, 5) THEN line.invoice END),
                    (
                        4, coalesce(merged.party_id, line.payee),
                        CASE WHEN line.kind = 5 THEN line.day::text || ' ' || line.amount END
                    )
            ) AS claim (mark, party, what)
            WHERE standing.version > 1 AND (standing.names_people OR standing.names_deliveries)
                AND claim.what IS NOT NULL
            WINDOW claims AS (
                PARTITION BY standing.version_id, claim.mark, claim.party COLLATE "C", claim.what COLLATE "C"
                ORDER BY own.version
            )
        ) AS named
        WHERE is_standing
    ),
    organisation AS (
        SELECT contract_id, party FROM named WHERE invoice IS NOT NULL AND kind = 1 OR kind = 5
        UNION
        SELECT contract_id, party FROM made WHERE mark > 2
    ),
    payee AS MATERIALIZED (
        -- The parties that a report on another contract names too, by each identifier of theirs.
        SELECT alike.contract_id, alike.party, alike.other
        FROM (
            SELECT contract_id, party, party AS other FROM organisation
            UNION ALL
            SELECT organisation.contract_id, organisation.party, merged.alias
            FROM organisation
            JOIN merged ON merged.party_id = organisation.party
            ORDER BY contract_id, other
        ) AS alike
        -- Looked up one by one, in order: the parties of all reports are many times as many.
        CROSS JOIN LATERAL (
            SELECT FROM report_party
            WHERE report_party.authority_id = current_setting('clausewatch.authority')::integer
                AND report_party.party_id = alike.other
                AND (alike.contract_id, report_party.version_id) NOT IN (SELECT contract_id, version_id FROM own)
            LIMIT 1
        ) AS elsewhere
    ),
    found AS MATERIALIZED (
        SELECT
            1::smallint AS mark, claim.contract_id, claim.claimed, '' AS party, claim.person AS what,
            line.version_id, line.row, line.kind, line.node, line.payee, line.payee_node, line.amount, line.quantity,
            line.day, line.until, line.role, line.person, line.block, line.code, line.value, line.list,
            line.last_benefit, line.invoice, line.evidence
        FROM (
            SELECT named.contract_id, named.person, max(named.claimed) AS claimed
            FROM (
                SELECT contract_id, version_id, row, person, claimed
                FROM named
                WHERE person IS NOT NULL
                UNION ALL
                SELECT contract_id, version_id, row, what, claimed FROM made WHERE mark = 1
            ) AS named
            GROUP BY named.contract_id, named.person
            -- In the order of the file: another file with the same lines mostly has them in the same order, and lines
            -- that lie together are read together.
            ORDER BY min(named.version_id), min(named.row)
        ) AS claim
        JOIN report_line AS line ON line.authority_id = current_setting('clausewatch.authority')::integer
            AND line.person = claim.person
        WHERE (claim.contract_id, line.version_id) NOT IN (SELECT contract_id, version_id FROM own)
        UNION ALL
        SELECT
            2::smallint AS mark, claim.contract_id, claim.claimed, '' AS party, claim.evidence AS what,
            line.version_id, line.row, line.kind, line.node, line.payee, line.payee_node,
            line.amount, line.quantity, line.day, line.until, line.role, line.person, line.block, line.code, line.value,
            line.list, line.last_benefit, line.invoice, line.evidence
        FROM (
            SELECT named.contract_id, named.evidence, min(named.claimed) AS claimed
            FROM (
                SELECT contract_id, version_id, row, evidence, claimed
                FROM named
                WHERE evidence IS NOT NULL
                UNION ALL
                SELECT contract_id, version_id, row, what, claimed FROM made WHERE mark = 2
            ) AS named
            GROUP BY named.contract_id, named.evidence
        ) AS claim
        JOIN report_line AS line ON line.authority_id = current_setting('clausewatch.authority')::integer
            AND line.evidence = claim.evidence
        WHERE (claim.contract_id, line.version_id) NOT IN (SELECT contract_id, version_id FROM own)
        UNION ALL
        SELECT
            3::smallint AS mark, claim.contract_id, claim.claimed, claim.party AS party, claim.invoice AS what,
            line.version_id, line.row, line.kind, line.node, line.payee, line.payee_node,
            line.amount, line.quantity, line.day, line.until, line.role, line.person, line.block, line.code, line.value,
            line.list, line.last_benefit, line.invoice, line.evidence
        FROM (
            SELECT
                named.contract_id, payee.party, payee.other, named.invoice,
                min(named.claimed) AS claimed
            FROM (
                SELECT contract_id, version_id, row, party, invoice, claimed
                FROM named
                WHERE invoice IS NOT NULL AND kind IN (1, 5)
                UNION ALL
                SELECT contract_id, version_id, row, party, what, claimed FROM made WHERE mark = 3
            ) AS named
            JOIN payee ON payee.contract_id = named.contract_id AND payee.party = named.party
            GROUP BY named.contract_id, payee.party, payee.other, named.invoice
            -- In the order of the file: another file with the same lines mostly has them in the same order, and lines
            -- that lie together are read together.
            ORDER BY min(named.version_id), min(named.row)
        ) AS claim
        JOIN report_line AS line ON line.authority_id = current_setting('clausewatch.authority')::integer
            AND line.payee = claim.other AND line.invoice = claim.invoice AND line.kind IN (1, 5)
        WHERE (claim.contract_id, line.version_id) NOT IN (SELECT contract_id, version_id FROM own)
        UNION ALL
        SELECT
            4::smallint AS mark, claim.contract_id, claim.claimed, claim.party AS party,
            claim.day::text || ' ' || claim.amount AS what,
            line.version_id, line.row, line.kind, line.node, line.payee, line.payee_node,
            line.amount, line.quantity, line.day, line.until, line.role, line.person, line.block, line.code, line.value,
            line.list, line.last_benefit, line.invoice, line.evidence
        FROM (
            SELECT
                named.contract_id, payee.party, payee.other, named.day, named.amount,
                min(named.claimed) AS claimed
            FROM (
                SELECT contract_id, version_id, row, party, day, amount, claimed
                FROM named
                WHERE kind = 5
                UNION ALL
                SELECT contract_id, version_id, row, party, day, amount, claimed FROM made WHERE mark = 4
            ) AS named
            JOIN payee ON payee.contract_id = named.contract_id AND payee.party = named.party
            GROUP BY named.contract_id, payee.party, payee.other, named.day, named.amount
        ) AS claim
        JOIN report_line AS line ON line.authority_id = current_setting('clausewatch.authority')::integer
            AND line.kind = 5 AND line.payee = claim.other AND line.day = claim.day
            AND line.amount = claim.amount
        WHERE (claim.contract_id, line.version_id) NOT IN (SELECT contract_id, version_id FROM own)
    ),
    known AS MATERIALIZED (
        -- The versions found of those received by the day; looked at version by version, there are few of them.
        SELECT
            version.version_id, version.report_id, version.version, version.received, contract.ref,
            NOT EXISTS (
                SELECT FROM report_version AS later
                WHERE later.authority_id = version.authority_id AND later.report_id = version.report_id
                    AND later.version > version.version
                    AND later.received <= current_setting('clausewatch.as_of')::date
            ) AS is_standing
        FROM (SELECT DISTINCT version_id FROM found) AS seen
        JOIN report_version AS version
            ON version.authority_id = current_setting('clausewatch.authority')::integer
            AND version.version_id = seen.version_id
        JOIN report ON report.authority_id = current_setting('clausewatch.authority')::integer
            AND report.report_id = version.report_id
        JOIN contract ON contract.authority_id = current_setting('clausewatch.authority')::integer
            AND contract.contract_id = report.contract_id
        WHERE version.received <= current_setting('clausewatch.as_of')::date
    ),
    corrected AS MATERIALIZED (
        SELECT version_id, report_id, version, received, ref, is_standing
        FROM known
        WHERE report_id IN (SELECT report_id FROM known WHERE is_standing AND version > 1)
    ),
    claim AS (
        SELECT
            found.contract_id, found.mark, found.party, found.what, known.received AS claimed, found.version_id,
            found.row, known.ref, known.received, found.kind, found.node, found.payee, found.payee_node, found.amount,
            found.quantity, found.day, found.until, found.role, found.person, found.block, found.code, found.value,
            found.list, found.last_benefit, found.invoice, found.evidence
        FROM found
        JOIN known ON known.version_id = found.version_id
        WHERE known.is_standing AND known.version = 1 AND known.received <= found.claimed
        UNION ALL
        SELECT
            contract_id, mark, party, what, claimed, version_id, row, ref, received, kind, node, payee, payee_node,
            amount, quantity, day, until, role, person, block, code, value, list, last_benefit, invoice, evidence
        FROM (
            SELECT
                found.contract_id, found.mark, found.party, found.what, found.claimed AS latest, corrected.is_standing,
                first_value(corrected.received) OVER (
                    PARTITION BY
                        corrected.report_id, found.contract_id, found.mark, found.party COLLATE "C",
                        found.what COLLATE "C"
                    ORDER BY corrected.version
                ) AS claimed,
                found.version_id, found.row, corrected.ref, corrected.received, found.kind, found.node, found.payee,
                found.payee_node, found.amount, found.quantity, found.day, found.until, found.role, found.person,
                found.block, found.code, found.value, found.list, found.last_benefit, found.invoice, found.evidence
            FROM corrected
            JOIN found ON found.version_id = corrected.version_id
        ) AS made
        WHERE is_standing AND claimed <= latest
    )
    SELECT
        contract_id, mark, claimed, version_id, row, ref, received, kind, node, payee, payee_node, amount, quantity,
        day, until, role, person, block, code, value, list, last_benefit, invoice, evidence
    FROM claim
    WHERE mark = 1
    UNION ALL
    (
        SELECT DISTINCT ON (contract_id, mark, party COLLATE "C", what COLLATE "C")
            contract_id, mark, claimed, version_id, row, ref, received, kind, node, payee, payee_node, amount, quantity,
            day, until, role, person, block, code, value, list, last_benefit, invoice, evidence
        FROM claim
        WHERE mark > 1
        ORDER BY contract_id, mark, party COLLATE "C", what COLLATE "C", claimed, version_id, row
    )
    UNION ALL
    SELECT
        contract_id, mark::smallint, claimed, version_id, row, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM made
    WHERE since > 1
) TO STDOUT (FORMAT binary)
