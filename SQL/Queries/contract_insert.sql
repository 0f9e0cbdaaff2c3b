-- Makes a contract known by its reference.
-- $1 authority_id integer, $2 ref text
-- Caller: Session.keep
INSERT INTO contract (authority_id, ref)
VALUES ($1, $2)
ON CONFLICT (authority_id, ref) DO NOTHING
