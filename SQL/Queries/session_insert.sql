-- Begins a session, and forgets those that have ended.
-- $1 hash bytea, $2 account_id integer, $3 has_factor boolean, $4 agent text, $5 idle minutes integer, $6 hours integer
-- $7 only_at integer or null
-- Caller: Session.begin
WITH ended AS (
    DELETE FROM session
    WHERE seen_at < now() - make_interval(mins => $5) OR began_at < now() - make_interval(hours => $6)
)
INSERT INTO session (hash, account_id, has_factor, agent, only_at)
VALUES ($1, $2, $3, $4, $7)
