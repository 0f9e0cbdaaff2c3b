-- A page of the flagged contracts of an authority, those with the most money at risk first. What is settled by a
-- dismissal, or by a waiver or an extension that still runs, is left out, and so is the money it stands for.
-- $1 authority_id integer, $2 kind text of a flag it must have or null, $3 departments text[] or null, $4 limit integer,
-- $5 offset integer, $6 day date on which decisions must hold, or null for the day of the conclusions
-- Result: ref text, title text, department text, prime_name text, policy text, currency text, as_of date,
--   money_at_risk bigint, flags jsonb array of {kind, key, node, period, facts, since, atRisk}, total bigint of the whole list
-- Caller: Store.flaggedContracts
WITH standing AS (
    SELECT
        latest.contract_id, latest.evaluation_id, greatest(latest.as_of, coalesce($6::date, latest.as_of)) AS day
    FROM current_evaluation AS latest
    WHERE latest.authority_id = $1 AND latest.flag_count > 0
),
-- Few flags are decided on, so the way leads from the decisions to the flags.
governing AS (
    SELECT DISTINCT ON (taken.contract_id, taken.key, taken.fingerprint)
        taken.contract_id, taken.key, taken.fingerprint, taken.kind, taken.until, standing.evaluation_id, standing.day
    FROM flag_decision AS taken
    JOIN standing ON standing.contract_id = taken.contract_id
    WHERE taken.authority_id = $1 AND taken.decided_on <= standing.day
    ORDER BY taken.contract_id, taken.key, taken.fingerprint, taken.decided_on DESC, taken.decision_id DESC
),
settled AS (
    SELECT governing.contract_id, flag.evaluation_id, flag.ordinal, flag.at_risk
    FROM governing
    JOIN flag ON flag.authority_id = $1 AND flag.evaluation_id = governing.evaluation_id AND flag.key = governing.key
        AND coalesce(flag.fingerprint, governing.fingerprint) = governing.fingerprint AND NOT flag.shadow
    WHERE governing.kind = 'dismiss' OR (governing.kind IN ('waive', 'extend') AND governing.until >= governing.day)
),
relief AS (
    SELECT contract_id, count(*) AS flags, coalesce(sum(at_risk), 0)::bigint AS at_risk
    FROM settled
    GROUP BY contract_id
),
flagged AS (
    SELECT
        latest.evaluation_id, latest.as_of, latest.money_at_risk - coalesce(relief.at_risk, 0) AS money_at_risk,
        contract.ref, revision.title, revision.department, party.name AS prime_name, revision.policy,
        revision.currency
    FROM current_evaluation AS latest
    JOIN evaluation ON evaluation.authority_id = latest.authority_id
        AND evaluation.evaluation_id = latest.evaluation_id
    JOIN contract ON contract.authority_id = latest.authority_id AND contract.contract_id = latest.contract_id
    JOIN contract_revision AS revision ON revision.authority_id = latest.authority_id
        AND revision.contract_id = latest.contract_id AND revision.revision = evaluation.revision
    JOIN party ON party.authority_id = revision.authority_id AND party.party_id = revision.prime
    LEFT JOIN relief ON relief.contract_id = latest.contract_id
    WHERE latest.authority_id = $1 AND latest.flag_count > coalesce(relief.flags, 0)
        AND ($3::text[] IS NULL OR revision.department = ANY ($3))
        AND (
            $2::text IS NULL
            OR EXISTS (
                SELECT FROM flag
                WHERE flag.authority_id = latest.authority_id AND flag.evaluation_id = latest.evaluation_id
                    AND flag.kind = $2 AND NOT flag.shadow
                    AND (flag.evaluation_id, flag.ordinal) NOT IN (SELECT evaluation_id, ordinal FROM settled)
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
    page.money_at_risk, found.flags, page.total
FROM page
CROSS JOIN LATERAL (
    SELECT
        jsonb_agg(
            jsonb_build_object(
                'kind', flag.kind, 'key', flag.key, 'node', flag.node, 'period', flag.period_start,
                'facts', flag.fingerprint, 'since', flag.since, 'atRisk', flag.at_risk, 'message', flag.message)
            ORDER BY flag.ordinal) AS flags
    FROM flag
    WHERE flag.authority_id = $1 AND flag.evaluation_id = page.evaluation_id AND NOT flag.shadow
        AND (flag.evaluation_id, flag.ordinal) NOT IN (SELECT evaluation_id, ordinal FROM settled)
) AS found
ORDER BY page.money_at_risk DESC, page.ref
