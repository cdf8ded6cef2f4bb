CREATE TABLE borrower (
    id            uuid        PRIMARY KEY,
    version       bigint      NOT NULL,
    uscc          text        NOT NULL UNIQUE,
    name_zh       text,
    region_code   text,
    industry_code text,
    size_class    text        NOT NULL,
    known_since   timestamptz NOT NULL,
    CONSTRAINT published_with_name_and_region CHECK (version = 0 OR (name_zh IS NOT NULL AND region_code IS NOT NULL))
);

-- Every statement of every fact; what counts is marked, the rest is history.
CREATE TABLE fact_statement (
    id          uuid        PRIMARY KEY,
    borrower_id uuid        NOT NULL REFERENCES borrower,
    name        text        NOT NULL,
    value       jsonb       NOT NULL,
    source_kind text        NOT NULL,
    authority   text,
    batch_no    text,
    as_of_on    date        NOT NULL,
    received_at timestamptz NOT NULL,
    counts      boolean     NOT NULL,
    feed_tx     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq    bigint      NOT NULL DEFAULT nextval('feed_seq')
);
CREATE INDEX fact_statement_feed ON fact_statement (borrower_id, feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON fact_statement FOR EACH ROW EXECUTE FUNCTION feed_position();
CREATE UNIQUE INDEX one_statement_counts ON fact_statement (borrower_id, name) WHERE counts;

CREATE TABLE list_endorsement (
    row_id         uuid PRIMARY KEY,
    borrower_id    uuid NOT NULL REFERENCES borrower,
    list_type_code text NOT NULL,
    authority      text NOT NULL,
    batch_no       text NOT NULL,
    endorsed_on    date NOT NULL,
    valid_until    date NOT NULL
);
CREATE INDEX list_endorsement_borrower ON list_endorsement (borrower_id);

CREATE TABLE mandate (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    borrower_id uuid        NOT NULL REFERENCES borrower,
    -- The person at the identity provider. Name and phone are compared with the register and not kept.
    subject     text        NOT NULL,
    granted_at  timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    status      text        NOT NULL
);
CREATE INDEX mandate_subject ON mandate (subject);
CREATE UNIQUE INDEX one_active_mandate ON mandate (borrower_id, subject) WHERE status = 'ACTIVE';

CREATE TABLE consent (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    borrower_id uuid        NOT NULL REFERENCES borrower,
    purpose     text        NOT NULL,
    receiver    text,
    granted_by  text        NOT NULL,
    granted_at  timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    status      text        NOT NULL,
    feed_tx     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq    bigint      NOT NULL DEFAULT nextval('feed_seq')
);
CREATE INDEX consent_feed ON consent (borrower_id, feed_tx, feed_seq);
CREATE INDEX consent_live ON consent (purpose, borrower_id) WHERE status = 'ACTIVE';
CREATE UNIQUE INDEX one_active_consent ON consent (borrower_id, purpose, coalesce(receiver, '')) WHERE status = 'ACTIVE';
CREATE TRIGGER feed_position BEFORE UPDATE ON consent FOR EACH ROW EXECUTE FUNCTION feed_position();

CREATE TABLE product_need (
    product_code text    PRIMARY KEY,
    version      bigint  NOT NULL,
    bank         text    NOT NULL,
    listed       boolean NOT NULL,
    fact_names   jsonb   NOT NULL
);
CREATE INDEX product_need_bank ON product_need (bank);

-- The one row that says which facts the listed products need. Publishing matching facts holds it still (FOR SHARE).
CREATE TABLE needed_facts (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    names    text NOT NULL
);
INSERT INTO needed_facts (names) VALUES ('');

CREATE TABLE matching_facts (
    borrower_id uuid   PRIMARY KEY REFERENCES borrower,
    version     bigint NOT NULL,
    content     text
);

-- The one row that says how far the walk over all consenting borrowers has come.
CREATE TABLE matching_refresh (
    only_row          boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    after_borrower_id uuid NOT NULL
);
INSERT INTO matching_refresh (after_borrower_id) VALUES ('00000000-0000-0000-0000-000000000000');

CREATE TABLE access_entry (
    access_id   uuid        PRIMARY KEY,
    borrower_id uuid        NOT NULL,
    reader      text        NOT NULL,
    service     text        NOT NULL,
    what        text        NOT NULL,
    basis       text        NOT NULL,
    read_at     timestamptz NOT NULL,
    feed_tx     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq    bigint      NOT NULL DEFAULT nextval('feed_seq')
);
CREATE INDEX access_entry_feed ON access_entry (borrower_id, feed_tx, feed_seq);
