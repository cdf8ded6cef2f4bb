-- What the kit needs in every service's database.

-- Events to publish. Debezium reads inserts from the log; rows stay for days and go by partition.
CREATE TABLE outbox_event (
    id           uuid        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    topic        text        NOT NULL,
    aggregate_id text        NOT NULL,
    type         text        NOT NULL,
    source       text        NOT NULL,
    payload      text,
    trace_parent text,
    PRIMARY KEY (id, occurred_at)
) PARTITION BY RANGE (occurred_at);
-- Catches a row whose day has no partition (a clock that jumped), so that no business transaction fails for it.
CREATE TABLE outbox_event_default PARTITION OF outbox_event DEFAULT;

-- Debezium writes here when the database is idle, so that the replication slot moves on and the log can be recycled.
CREATE TABLE connector_heartbeat (
    id      int PRIMARY KEY,
    beat_at timestamptz NOT NULL
);

CREATE PUBLICATION outbox_publication FOR TABLE outbox_event, connector_heartbeat
    WITH (publish = 'insert, update', publish_via_partition_root = true);

-- Events already handled.
CREATE TABLE inbox_event (
    event_id    text        PRIMARY KEY,
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_event_received_at ON inbox_event (received_at);

-- First answers, by caller and key.
CREATE TABLE idempotency_record (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    answer       text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_record_created_at ON idempotency_record (created_at);

-- What has to happen when nothing happens.
CREATE TABLE deadline (
    kind         text        NOT NULL,
    subject_id   uuid        NOT NULL,
    due_at       timestamptz NOT NULL,
    failed_tries int         NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, subject_id)
);
CREATE INDEX deadline_due_at ON deadline (due_at);

-- Copies of what other services own and every service needs.
CREATE TABLE participant_copy (
    participant_code text   PRIMARY KEY,
    version          bigint NOT NULL,
    state            jsonb  NOT NULL
);
CREATE TABLE reference_copy (
    name    text   PRIMARY KEY,
    version bigint NOT NULL,
    state   jsonb  NOT NULL
);
CREATE TABLE mandate_copy (
    mandate_id  uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    borrower_id uuid        NOT NULL,
    subject     text        NOT NULL,
    valid_until timestamptz NOT NULL,
    status      text        NOT NULL
);
CREATE INDEX mandate_copy_borrower_subject ON mandate_copy (borrower_id, subject);

-- Positions of feeds: the writing transaction, then a sequence. A table with a feed has the columns
--   feed_tx xid8 NOT NULL DEFAULT pg_current_xact_id(), feed_seq bigint NOT NULL DEFAULT nextval('feed_seq')
-- an index on (feed_tx, feed_seq), and the trigger
--   CREATE TRIGGER feed_position BEFORE UPDATE ON <table> FOR EACH ROW EXECUTE FUNCTION feed_position();
CREATE SEQUENCE feed_seq;
CREATE FUNCTION feed_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.feed_tx := pg_current_xact_id();
    NEW.feed_seq := nextval('feed_seq');
    RETURN NEW;
END $$;
