-- The same bytes can be read in several ways, by what their sender says of them.
ALTER TABLE report_version ADD COLUMN reading text;
COMMENT ON COLUMN report_version.reading IS
    'what the sender said of the file in place of its reader, such as sheet=Payments; empty: nothing; null: not noted then';
