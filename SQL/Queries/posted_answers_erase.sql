-- Forgets the answers to requests that hold one of some texts.
-- $1 authority_id integer, $2 texts text[]
-- Caller: Session.erase
DELETE FROM posted_request
WHERE authority_id = $1 AND answer IS NOT NULL
    AND EXISTS (SELECT FROM unnest($2::text[]) AS held (part) WHERE position(convert_to(part, 'UTF8') IN answer) > 0)
