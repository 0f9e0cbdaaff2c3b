-- Records what a report says of the subcontracts it declares.
-- $1 authority_id integer, $2 version_id bigint,
-- $3 facts jsonb [{"row": integer, "scope": text, "offered": date, "passed_down": jsonb}]
-- Caller: Session.keepSubcontracts
INSERT INTO subcontract_fact (authority_id, version_id, row, scope, offered, passed_down)
SELECT $1, $2, stated.row, stated.scope, stated.offered, stated.passed_down
FROM jsonb_to_recordset($3::jsonb) AS stated (row integer, scope text, offered date, passed_down jsonb)
