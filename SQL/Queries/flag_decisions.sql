-- What officers decided on flags, in the order in which it was noted.
-- $1 authority_id integer, $2 ref text or null for all contracts, $3 key text or null for all flags
-- Result: ref text, key text, fingerprint text, kind text, until date, reason text, decided_by text, decided_on date,
--   recorded_at bigint microseconds
-- Caller: Session.decisions
SELECT
    contract.ref, taken.key, taken.fingerprint, taken.kind, taken.until, taken.reason, taken.decided_by,
    taken.decided_on, (extract(epoch FROM taken.recorded_at) * 1000000)::bigint AS recorded_at
FROM flag_decision AS taken
JOIN contract ON contract.authority_id = taken.authority_id AND contract.contract_id = taken.contract_id
WHERE taken.authority_id = $1 AND ($2::text IS NULL OR contract.ref = $2) AND ($3::text IS NULL OR taken.key = $3)
ORDER BY taken.decision_id
