-- A page of the flagged contracts of an authority, those with the most money at risk first.
-- $1 authority_id integer, $2 kind text of a flag it must have or null, $3 department text or null, $4 limit integer,
-- $5 offset integer
-- Result: ref text, title text, department text, prime_name text, policy text, currency text, as_of date,
--   money_at_risk bigint, kinds jsonb {kind: how many}, since date of its oldest flag, total bigint of the whole list
-- Caller: Store.flaggedContracts
WITH flagged AS (
    SELECT
        latest.evaluation_id, latest.as_of, latest.money_at_risk, contract.ref, revision.title, revision.department,
        party.name AS prime_name, revision.policy, revision.currency
    FROM current_evaluation AS latest
    JOIN evaluation ON evaluation.authority_id = latest.authority_id
        AND evaluation.evaluation_id = latest.evaluation_id
    JOIN contract ON contract.authority_id = latest.authority_id AND contract.contract_id = latest.contract_id
    JOIN contract_revision AS revision ON revision.authority_id = latest.authority_id
        AND revision.contract_id = latest.contract_id AND revision.revision = evaluation.revision
    JOIN party ON party.authority_id = revision.authority_id AND party.party_id = revision.prime
    WHERE latest.authority_id = $1 AND latest.flag_count > 0
        AND ($3::text IS NULL OR revision.department = $3)
        AND (
            $2::text IS NULL
            OR EXISTS (
                SELECT FROM flag
                WHERE flag.authority_id = latest.authority_id AND flag.evaluation_id = latest.evaluation_id
                    AND flag.kind = $2
            )
        )
),
page AS (
    SELECT
        evaluation_id, as_of, money_at_risk, ref, title, department, prime_name, policy, currency,
        count(*) OVER () AS total
    FROM flagged
    ORDER BY money_at_risk DESC, ref
    LIMIT $4 OFFSET $5
)
SELECT
    page.ref, page.title, page.department, page.prime_name, page.policy, page.currency, page.as_of,
    page.money_at_risk, found.kinds, found.since, page.total
FROM page
CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(counted.kind, counted.flags) AS kinds, min(counted.since) AS since
    FROM (
        SELECT flag.kind, count(*) AS flags, min(flag.since) AS since
        FROM flag
        WHERE flag.authority_id = $1 AND flag.evaluation_id = page.evaluation_id
        GROUP BY flag.kind
    ) AS counted
) AS found
ORDER BY page.money_at_risk DESC, page.ref
