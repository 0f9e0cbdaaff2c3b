-- Takes flags in that were copied, if they are the authority's.
-- Caller: Session.copyIn
INSERT INTO flag (
    authority_id, evaluation_id, ordinal, key, kind, commitment, node, period_start, period_end, amount, message,
    because, since, fingerprint, shadow, at_risk
)
SELECT
    authority_id, evaluation_id, ordinal, key, kind, commitment, node, period_start, period_end, amount, message,
    because, since, fingerprint, shadow, at_risk
FROM staged_flag;
TRUNCATE staged_flag
