-- The day of a merge is the day the service goes by, as for every other note, not the day of the database's clock.
ALTER TABLE party_alias ADD COLUMN noted_on date;
UPDATE party_alias SET noted_on = (recorded_at AT TIME ZONE 'UTC')::date;
ALTER TABLE party_alias ALTER COLUMN noted_on SET NOT NULL;
COMMENT ON COLUMN party_alias.noted_on IS 'the day it was noted; for rows of an earlier time, the day in UTC it was written';
