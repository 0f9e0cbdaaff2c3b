-- Persons who are let go of: the bytes of the files that named them go, what shows that a file was sent stays.
ALTER TABLE file ADD erased_at timestamptz;
COMMENT ON COLUMN file.erased_at IS 'when its bytes were taken out since it names a person who was let go of; null: never';
