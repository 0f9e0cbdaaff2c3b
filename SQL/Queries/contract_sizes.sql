-- The contracts of an authority with how much there is to read of each.
-- $1 authority_id integer, $2 contract ids integer[] or null for all
-- Result: contract_id integer, ref text, lines bigint of all versions of its reports
-- Caller: Session.sizes
SELECT contract.contract_id, contract.ref, coalesce(sum(version.line_count), 0) AS lines
FROM contract
LEFT JOIN report ON report.authority_id = contract.authority_id AND report.contract_id = contract.contract_id
LEFT JOIN report_version AS version
    ON version.authority_id = report.authority_id AND version.report_id = report.report_id
WHERE contract.authority_id = $1 AND ($2::integer[] IS NULL OR contract.contract_id = ANY ($2))
GROUP BY contract.contract_id, contract.ref
ORDER BY contract.contract_id
