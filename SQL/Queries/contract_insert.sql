-- Makes a contract known by its reference.
-- $1 authority_id integer, $2 ref text, $3 noted_on date
-- Caller: Session.keep
INSERT INTO contract (authority_id, ref, noted_on)
VALUES ($1, $2, $3::date)
ON CONFLICT (authority_id, ref) DO NOTHING
