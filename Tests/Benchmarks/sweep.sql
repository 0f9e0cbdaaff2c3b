-- Fills an authority with contracts for sweep.sh, straight into the tables: :contracts contracts of the authority
-- :authority, each with 10 nodes on 3 tiers below the prime, 2 reports of 50 lines and 1 or 2 clauses.
--
-- Lines 1 to 9 of the first report declare the nodes, 5 to 13 of the second pay them; a line of the first states the
-- strategy, one of the second is what the prime received; the other 80 are payments to suppliers. On every fourth
-- contract the last 6 of the second report are placements, and a second clause asks for 5% of the value. The register
-- knows what most suppliers are; each report states it of three more.
\set ON_ERROR_STOP on
SELECT authority_id AS id FROM authority WHERE code = :'authority' \gset
BEGIN;
SET LOCAL synchronous_commit = off;
SET LOCAL work_mem = '256MB';

INSERT INTO file (authority_id, sha256, name, size)
SELECT :id, sha256(format('file %s', n)::bytea), 'report.csv', 4000
FROM generate_series(0, 2 * :contracts) AS n;

-- One supplier pool for all, a prime for every tenth contract.
INSERT INTO party (authority_id, party_id, name)
SELECT :id, format('GB-COH-%s', lpad(n::text, 8, '0')), format('Supplier %s Ltd', n)
FROM generate_series(1, 20000 + :contracts / 10 + 1) AS n
ON CONFLICT DO NOTHING;
INSERT INTO party_attribute (authority_id, party_id, code, value, verified, stated_in)
SELECT
    :id, format('GB-COH-%s', lpad(n::text, 8, '0')), code,
    CASE WHEN (n * 7 + length(code)) % 10 < 3 THEN 'yes' ELSE 'no' END, n % 5 = 0, sha256('file 0')
FROM generate_series(1, 20000) AS n, (VALUES ('local'), ('sme')) AS status (code)
WHERE n % 10 > 0;

CREATE TEMPORARY TABLE made ON COMMIT DROP AS
SELECT n, lpad(n::text, 7, '0') AS ref FROM generate_series(1, :contracts) AS n;
INSERT INTO contract (authority_id, ref) SELECT :id, 'B-' || ref FROM made ORDER BY n;
CREATE TEMPORARY TABLE numbered ON COMMIT DROP AS
SELECT contract_id, substr(ref, 3)::integer AS n FROM contract WHERE authority_id = :id;
ANALYZE numbered;
INSERT INTO contract_revision (
    authority_id, contract_id, revision, title, department, prime, kind, currency, value, start_day, end_day, policy,
    stated_in, stated_row
)
SELECT
    :id, contract_id, 1, format('Works at site %s', n), format('Department %s', n % 12),
    format('GB-COH-%s', lpad((20001 + n / 10)::text, 8, '0')), 'works', 'GBP', 40000000000, '2025-03-01',
    '2027-02-28', 'uk.bench', sha256('file 0'), n
FROM numbered ORDER BY contract_id;
INSERT INTO commitment (authority_id, contract_id, code, policy, edition, clause, ordinal)
SELECT :id, contract_id, 'local-sme', 'uk.bench', '1', $json$
    {"code": "local-sme", "kind": "spendShare", "target": "10%", "mode": "retained",
     "eligible": {"all": ["local", "sme"]}, "passDown": {"from": "300000.00 GBP", "to": "all"}}
    $json$, 0
FROM numbered ORDER BY contract_id;
INSERT INTO commitment (authority_id, contract_id, code, policy, edition, clause, ordinal)
SELECT :id, contract_id, 'social-return', 'uk.bench', '1', $json$
    {"code": "social-return", "kind": "valueShare", "obligation": {"rate": "5%", "of": "contractValue"},
     "values": {"basis": "36 h/week", "blocks": [
        {"code": "unemployed", "per": "fteYear", "amount": "40000.00 GBP"},
        {"code": "apprentice", "per": "fteYear", "amount": "25000.00 GBP", "window": "P12M"}]}}
    $json$, 1
FROM numbered WHERE n % 4 = 0 ORDER BY contract_id;

INSERT INTO report (authority_id, contract_id, period_start, period_end, node)
SELECT :id, contract_id, first, last, 'n0'
FROM numbered, (VALUES ('2025-03-01'::date, '2025-08-31'::date), ('2025-09-01', '2026-02-28')) AS period (first, last)
ORDER BY contract_id, first;
INSERT INTO report_version (
    authority_id, report_id, version, sha256, file_name, received, is_nil, line_count
)
SELECT
    :id, report_id, 1, sha256(format('file %s', row_number() OVER (ORDER BY report_id))::bytea), 'report.csv',
    period_end + 20, false, 50
FROM report WHERE authority_id = :id ORDER BY report_id;

ANALYZE report, report_version;

-- The nodes S1 to S9: three under the prime, four under those, two under those.
INSERT INTO report_line (
    authority_id, version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, block,
    code, value, list
)
SELECT
    :id, version_id, row,
    CASE
        WHEN declares THEN 9 WHEN states THEN 8 WHEN receives THEN 2 WHEN places THEN 3 ELSE 1
    END,
    CASE
        WHEN declares OR pays THEN (ARRAY['n0', 'n0', 'n0', 'S1', 'S1', 'S2', 'S3', 'S4', 'S6'])[node]
        WHEN states OR receives THEN 'n0'
        ELSE CASE (row * 3 + n) % 10 WHEN 0 THEN 'n0' ELSE 'S' || (row * 3 + n) % 10 END
    END,
    CASE
        WHEN declares OR pays THEN format('GB-COH-%s', lpad((1 + (n * 31 + node * 977) % 20000)::text, 8, '0'))
        WHEN NOT (states OR receives OR places)
            THEN format('GB-COH-%s', lpad((1 + (n * 17 + row % 30 * 331) % 20000)::text, 8, '0'))
    END,
    CASE WHEN declares OR pays THEN 'S' || node END,
    CASE
        WHEN declares THEN (ARRAY[600, 500, 450, 300, 200, 150, 150, 60, 60])[node] * 10000000::bigint
        WHEN pays THEN (ARRAY[400, 400, 400, 120, 120, 120, 120, 30, 30])[node] * 10000000::bigint + n % 1000 * 10000
        WHEN receives THEN 1500000 * 10000::bigint
        WHEN NOT (states OR places) THEN (500 + (n * 13 + row * 41) % 9000) * 10000::bigint + n % 100 * 100
    END,
    CASE WHEN places THEN 320000 END,
    CASE WHEN declares THEN period_start WHEN states THEN period_start - 10 ELSE period_start + row * 3 END,
    CASE WHEN declares THEN '2026-12-31'::date WHEN places THEN period_end END,
    CASE WHEN pays THEN 'subcontractor' WHEN NOT (declares OR states OR receives OR places) THEN 'supplier' END,
    CASE WHEN places THEN format('k-%s-%s', n, row) END,
    CASE WHEN places THEN (ARRAY['unemployed', 'apprentice'])[1 + row % 2] END,
    CASE WHEN states THEN 'local-procurement-strategy' END,
    CASE WHEN states THEN 'yes' END,
    CASE WHEN declares AND node <= 2 + n % 3 THEN 'local-sme' WHEN places THEN '' END
FROM (
    SELECT
        numbered.n, version.version_id, report.period_start, report.period_end, lines.row,
        first AND lines.row <= 10 AS declares, first AND lines.row = 11 AS states,
        NOT first AND lines.row = 2 AS receives, NOT first AND lines.row BETWEEN 6 AND 14 AS pays,
        NOT first AND lines.row > 45 AND numbered.n % 4 = 0 AS places,
        CASE WHEN first THEN lines.row - 1 ELSE lines.row - 5 END AS node
    FROM report_version AS version
    JOIN report ON report.authority_id = version.authority_id AND report.report_id = version.report_id
    JOIN numbered ON numbered.contract_id = report.contract_id
    CROSS JOIN LATERAL (SELECT report.period_start = '2025-03-01' AS first) AS which
    CROSS JOIN generate_series(2, 51) AS lines (row)
    WHERE version.authority_id = :id
) AS line
ORDER BY version_id, row;

ANALYZE report_line;
INSERT INTO declared_attribute (authority_id, version_id, party_id, code, day, value)
SELECT DISTINCT ON (line.version_id, line.payee, status.code)
    :id, line.version_id, line.payee, status.code, line.day,
    CASE WHEN (line.row + length(status.code)) % 3 = 0 THEN 'no' ELSE 'yes' END
FROM report_line AS line
CROSS JOIN (VALUES ('local'), ('sme')) AS status (code)
WHERE line.authority_id = :id AND line.kind = 1 AND line.row BETWEEN 20 AND 22
ORDER BY line.version_id, line.payee, status.code, line.day;
COMMIT;
VACUUM (ANALYZE)
    file, party, party_attribute, contract, contract_revision, commitment, report, report_version, report_line,
    declared_attribute;
