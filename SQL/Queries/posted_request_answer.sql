-- Keeps the answer to a request, unless it was answered before; that a file was stored (201) goes before all else.
-- $1 authority_id integer, $2 key text, $3 status smallint, $4 answer bytea
-- Caller: Store.keep
UPDATE posted_request
SET status = $3, answer = $4
WHERE authority_id = $1 AND key = $2 AND (status IS NULL OR status = 200 AND $3 = 201)
