-- Records what a report says of parties.
-- $1 authority_id integer, $2 version_id bigint; arrays of one length: $3 parties text[], $4 codes text[],
-- $5 days date[], $6 values text[], $7 shares bigint[] (-1: the whole)
-- Caller: Session.keepDeclared
INSERT INTO declared_attribute (authority_id, version_id, party_id, code, day, value, share)
SELECT $1, $2, stated.party, stated.code, stated.day, stated.value, nullif(stated.share, -1)
FROM unnest($3::text[], $4::text[], $5::date[], $6::text[], $7::bigint[])
    AS stated (party, code, day, value, share)
