CREATE TABLE list_batch (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    authority        text        NOT NULL,
    batch_no         text        NOT NULL,
    list_type_code   text        NOT NULL REFERENCES list_type (code),
    content_hash     text        NOT NULL,
    file_name        text        NOT NULL,
    status           text        NOT NULL,
    -- The header as written, for handing faulty rows back; the tally as counted when the rows were judged.
    reading          jsonb,
    made_by          text        NOT NULL,
    made_at          timestamptz NOT NULL,
    decided_by       text,
    decided_at       timestamptz,
    rejection_reason text,
    feed_tx          xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq         bigint      NOT NULL DEFAULT nextval('feed_seq'),
    CONSTRAINT batch_no_unique_per_authority UNIQUE (authority, batch_no),
    -- Who makes a list does not approve it; the database holds it too.
    CONSTRAINT two_persons CHECK (decided_by IS NULL OR status <> 'APPROVED' OR decided_by <> made_by)
);
CREATE INDEX list_batch_feed ON list_batch (authority, feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON list_batch FOR EACH ROW EXECUTE FUNCTION feed_position();

-- Rows as judged. Cells and claim hold personal data; they never leave this database but to the authority that sent them.
CREATE TABLE listing_row (
    id       uuid  PRIMARY KEY,
    batch_id uuid  NOT NULL REFERENCES list_batch (id),
    line     int   NOT NULL,
    verdict  text  NOT NULL,
    uscc     text  NOT NULL,
    name_zh  text  NOT NULL,
    cells    jsonb NOT NULL,
    findings jsonb NOT NULL,
    claim    jsonb
);
CREATE UNIQUE INDEX listing_row_line ON listing_row (batch_id, line);
CREATE INDEX listing_row_verdict ON listing_row (batch_id, verdict, line);
