-- Adds a revision when the register states a contract differently from its latest revision, or for the first time.
-- A contract keeps the policy it was first stated with: its clauses are frozen.
-- $1 authority_id integer, $2 ref text, $3 title text, $4 department text or null, $5 prime text, $6 kind text,
-- $7 currency text, $8 value bigint, $9 wage_sum bigint or null, $10 labour_share bigint or null,
-- $11 tendered date or null, $12 signed date or null, $13 start_day date, $14 end_day date, $15 policy text,
-- $16 sha256 bytea of the register file, $17 row integer
-- Result: contract_id integer, revision integer; no row when nothing changed
-- Caller: Session.keep
WITH stated (
    title, department, prime, kind, currency, value, wage_sum, labour_share, tendered, signed, start_day, end_day,
    policy
) AS (
    VALUES (
        $3::text, $4::text, $5::text, $6::text, $7::text, $8::bigint, $9::bigint, $10::bigint, $11::date,
        $12::date, $13::date, $14::date, $15::text
    )
),
known AS (
    SELECT contract.contract_id, coalesce(latest.revision, 0) AS revision, latest.policy, latest.facts
    FROM contract
    LEFT JOIN LATERAL (
        SELECT
            revision, policy,
            ROW (
                title, department, prime, kind, currency, value, wage_sum, labour_share, tendered, signed,
                start_day, end_day
            ) AS facts
        FROM contract_revision
        WHERE contract_revision.authority_id = contract.authority_id
            AND contract_revision.contract_id = contract.contract_id
        ORDER BY contract_revision.revision DESC
        LIMIT 1
    ) AS latest ON true
    WHERE contract.authority_id = $1 AND contract.ref = $2
)
INSERT INTO contract_revision (
    authority_id, contract_id, revision, title, department, prime, kind, currency, value, wage_sum, labour_share,
    tendered, signed, start_day, end_day, policy, stated_in, stated_row
)
SELECT
    $1, known.contract_id, known.revision + 1, stated.title, stated.department, stated.prime, stated.kind,
    stated.currency, stated.value, stated.wage_sum, stated.labour_share, stated.tendered, stated.signed,
    stated.start_day, stated.end_day, coalesce(known.policy, stated.policy), $16, $17
FROM known
CROSS JOIN stated
WHERE known.revision = 0
    OR known.facts IS DISTINCT FROM ROW (
        stated.title, stated.department, stated.prime, stated.kind, stated.currency, stated.value, stated.wage_sum,
        stated.labour_share, stated.tendered, stated.signed, stated.start_day, stated.end_day
    )
RETURNING contract_id, revision
