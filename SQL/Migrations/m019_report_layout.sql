-- The layouts that contractors' files have by their own words, and by which key persons are kept.

CREATE TABLE report_layout (
    authority_id integer NOT NULL,
    layout_id    bigint GENERATED ALWAYS AS IDENTITY,
    party_id     text NOT NULL,
    version_id   bigint,
    layout       jsonb,
    noted_by     text NOT NULL,
    noted_on     date NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, layout_id),
    FOREIGN KEY (authority_id, party_id) REFERENCES party,
    FOREIGN KEY (authority_id, version_id) REFERENCES report_version
);
COMMENT ON TABLE report_layout IS
    'which of its own columns a prime contractor means by ours; the latest row of a party holds';
COMMENT ON COLUMN report_layout.version_id IS 'the version whose acceptance confirmed it; null: somebody set it';
COMMENT ON COLUMN report_layout.layout IS
    '{"header": [the columns of the file], "columns": [{"theirs", "ours"}]}; null: forgotten';
-- for Queries/report_layout_current.sql
CREATE INDEX report_layout_current ON report_layout (authority_id, party_id, layout_id);

CREATE TABLE person_key (
    authority_id integer NOT NULL PRIMARY KEY REFERENCES authority,
    mark         text NOT NULL
);
COMMENT ON TABLE person_key IS
    'tells the key that persons are kept by from another one; persons kept before there was a key stay as they were sent';

CREATE TABLE report_total (
    authority_id integer NOT NULL,
    version_id   bigint NOT NULL,
    payments     bigint NOT NULL,
    hours        bigint NOT NULL,
    people       integer NOT NULL,
    PRIMARY KEY (authority_id, version_id),
    FOREIGN KEY (authority_id, version_id) REFERENCES report_version
);
COMMENT ON TABLE report_total IS
    'what a version reports in all, in units of 1/10,000 and in people placed: the next reports are held beside it';
INSERT INTO report_total (authority_id, version_id, payments, hours, people)
SELECT
    authority_id, version_id, coalesce(sum(amount) FILTER (WHERE kind = 1), 0)::bigint,
    coalesce(sum(quantity) FILTER (WHERE kind = 7), 0)::bigint, count(DISTINCT person) FILTER (WHERE kind = 3)
FROM report_line
GROUP BY authority_id, version_id;
