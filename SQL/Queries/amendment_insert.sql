-- Notes what the parties of a contract changed from a day on, unless the latest note of that day already says so.
-- $1 authority_id integer, $2 contract_id integer, $3 from_day date, $4 value bigint or null, $5 wage_sum bigint or null,
-- $6 labour_share bigint or null, $7 end_day date or null, $8 agreed_in text
-- Result: amendment_id bigint; no row when nothing changed
-- Caller: Store.agree
INSERT INTO contract_amendment (
    authority_id, contract_id, from_day, value, wage_sum, labour_share, end_day, agreed_in
)
SELECT $1, $2, $3::date, $4::bigint, $5::bigint, $6::bigint, $7::date, $8
WHERE ROW ($4::bigint, $5::bigint, $6::bigint, $7::date) IS DISTINCT FROM (
    SELECT ROW (known.value, known.wage_sum, known.labour_share, known.end_day)
    FROM contract_amendment AS known
    WHERE known.authority_id = $1 AND known.contract_id = $2 AND known.from_day = $3::date
    ORDER BY known.amendment_id DESC
    LIMIT 1
)
RETURNING amendment_id
