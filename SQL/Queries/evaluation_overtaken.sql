-- Notes that evaluations never stood, since others had come to stand while they were drawn.
-- $1 authority_id integer, $2 evaluation ids bigint[]
-- Caller: Session.keep
UPDATE evaluation
SET overtaken = true
WHERE authority_id = $1 AND evaluation_id = ANY ($2::bigint[])
