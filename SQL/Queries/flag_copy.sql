-- Takes flags as binary rows; they become those of the authority that the transaction is for.
-- Caller: Session.keep
COPY intake.flag (
    evaluation_id, ordinal, key, kind, commitment, node, period_start, period_end, amount, message,
    because, since, fingerprint, shadow, at_risk
) FROM STDIN (FORMAT binary)
