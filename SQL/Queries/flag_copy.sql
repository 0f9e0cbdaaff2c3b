-- Takes flags as binary rows, on their way into the table of that name.
-- Caller: Session.copyIn
COPY staged_flag (
    authority_id, evaluation_id, ordinal, key, kind, commitment, node, period_start, period_end, amount, message,
    because, since, fingerprint, shadow, at_risk
) FROM STDIN (FORMAT binary)
