-- Takes flags as binary rows.
-- Caller: Session.keep
COPY flag (
    authority_id, evaluation_id, ordinal, key, kind, commitment, node, period_start, period_end, amount, message,
    because, since, fingerprint, shadow, at_risk
) FROM STDIN (FORMAT binary)
