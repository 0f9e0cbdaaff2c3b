-- Points a contract at its newest evaluation.
-- $1 authority_id integer, $2 contract_id integer, $3 evaluation_id bigint, $4 as_of date, $5 money_at_risk bigint,
-- $6 flag_count integer
-- Caller: Session.keep
INSERT INTO current_evaluation (authority_id, contract_id, evaluation_id, as_of, money_at_risk, flag_count)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (authority_id, contract_id) DO UPDATE
SET evaluation_id = excluded.evaluation_id,
    as_of = excluded.as_of,
    money_at_risk = excluded.money_at_risk,
    flag_count = excluded.flag_count
