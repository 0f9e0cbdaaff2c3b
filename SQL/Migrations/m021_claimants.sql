-- What finding the contracts that a new report touches needs, so that a report which shares nothing is not held up.
-- for Queries/claimants_by_version.sql
CREATE INDEX claimants_by_day ON report_version (authority_id, received);
CREATE INDEX claimants_by_version ON report_party (authority_id, version_id);
