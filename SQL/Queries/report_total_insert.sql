-- Notes what a version reports in all.
-- $1 authority_id integer, $2 version_id bigint, $3 payments bigint, $4 hours bigint, $5 people integer
-- Caller: Session.keepTotals
INSERT INTO report_total (authority_id, version_id, payments, hours, people)
VALUES ($1, $2, $3, $4, $5)
