-- Adds an evaluation of each of some contracts.
-- $1 authority_id integer, $2 as_of date, $3 engine text, and by contract: $4 contract ids integer[],
-- $5 cut_offs text[] of days, empty for none, $6 revisions integer[], $7 text[] of bigint[] of version ids,
-- $8 money_at_risk bigint[], $9 coverages text[] of jsonb, $10 digests text[] hex, $11 outlines text[] of jsonb,
-- empty for none; for all of them: $12 text[] of the kinds of flags on trial, $13 text[] of those that were not looked
-- for
-- Result: contract_id integer, evaluation_id bigint
-- Caller: Session.keep
INSERT INTO evaluation (
    authority_id, contract_id, as_of, cut_off, engine, revision, version_ids, money_at_risk, coverage, digest,
    outline, shadow_kinds, off_kinds
)
SELECT
    $1, made.contract_id, $2::date, nullif(made.cut_off, '')::date, $3, made.revision, made.version_ids::bigint[],
    made.money_at_risk, made.coverage::jsonb, decode(made.digest, 'hex'),
    nullif(made.outline, '')::jsonb, $12::text[], $13::text[]
FROM unnest($4::integer[], $5::text[], $6::integer[], $7::text[], $8::bigint[], $9::text[], $10::text[], $11::text[])
    AS made (contract_id, cut_off, revision, version_ids, money_at_risk, coverage, digest, outline)
RETURNING contract_id, evaluation_id
