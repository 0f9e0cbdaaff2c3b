-- Notes what was said of lines.
-- $1 authority_id integer, $2 contract_id integer, by line: $3 version_ids bigint[], $4 rows integer[]; of all of them:
-- $5 mark text, $6 said_by text, $7 reason text or null, $8 document text or null, $9 noted_on date
-- Caller: Store.mark
INSERT INTO line_mark (
    authority_id, contract_id, version_id, row, mark, said_by, reason, document, noted_on
)
SELECT $1, $2, said.version_id, said.row, $5, $6, $7, $8, $9
FROM unnest($3::bigint[], $4::integer[]) AS said (version_id, row)
