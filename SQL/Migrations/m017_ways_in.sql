-- What the way in over HTTP keeps for a day: what was answered under the key of a request, and files that come in parts.
CREATE TABLE posted_request (
    authority_id integer NOT NULL REFERENCES authority,
    key          text NOT NULL CHECK (octet_length(key) BETWEEN 1 AND 255),
    fingerprint  bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
    status       smallint,
    answer       bytea CHECK ((answer IS NULL) = (status IS NULL)),
    claimed_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, key)
);
COMMENT ON COLUMN posted_request.fingerprint IS 'SHA-256 of the contract, the period and the file';
COMMENT ON COLUMN posted_request.status IS 'the HTTP status of the answer; null: not answered yet';
-- for Queries/posted_request_expire.sql
CREATE INDEX posted_request_expire ON posted_request (authority_id, claimed_at);

CREATE TABLE upload (
    authority_id integer NOT NULL REFERENCES authority,
    upload_id    text NOT NULL,
    key          text NOT NULL CHECK (octet_length(key) BETWEEN 1 AND 255),
    contract     text NOT NULL,
    period       text NOT NULL,
    file_name    text NOT NULL,
    length       bigint,
    size         bigint NOT NULL DEFAULT 0,
    is_complete  boolean NOT NULL DEFAULT false,
    begun_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (authority_id, upload_id)
);
COMMENT ON COLUMN upload.key IS 'of the request that began it, under which its answer is kept';
COMMENT ON COLUMN upload.length IS 'bytes announced; null: not announced';
COMMENT ON COLUMN upload.size IS 'bytes that came so far';

-- Pieces of at most 1 MiB in place of the file, until it is answered.
CREATE TABLE upload_part (
    authority_id integer NOT NULL,
    upload_id    text NOT NULL,
    start        bigint NOT NULL,
    bytes        bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (authority_id, upload_id, start),
    FOREIGN KEY (authority_id, upload_id) REFERENCES upload ON DELETE CASCADE
);
ALTER TABLE upload_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
