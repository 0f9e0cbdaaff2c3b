-- No foreign keys from what a report says of parties: like its lines, these rows are only ever written in the
-- transaction that writes their version and parties, neither of which is ever deleted, and a check per row would double
-- the cost of a large file.
ALTER TABLE declared_attribute
    DROP CONSTRAINT declared_attribute_authority_id_version_id_fkey,
    DROP CONSTRAINT declared_attribute_authority_id_party_id_fkey;
