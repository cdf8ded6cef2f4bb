-- Messages this service could not handle: an index of its dead-letter topic, and what an operator made of each.
CREATE TABLE dead_letter (
    id             uuid        PRIMARY KEY,
    topic          text        NOT NULL,
    partition      int         NOT NULL,
    message_offset bigint      NOT NULL,
    message_key    text,
    -- Not jsonb, which refuses U+0000; whatever came must find its place here.
    headers        json        NOT NULL,
    payload        bytea,
    failure        text        NOT NULL,
    reason         text,
    failed_at      timestamptz NOT NULL,
    status         text        NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'REPLAYED', 'DISCARDED')),
    closed_at      timestamptz,
    closed_by      text,
    closing_reason text,
    feed_tx        xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq       bigint      NOT NULL DEFAULT nextval('feed_seq'),
    -- The topic is read from its beginning at each start; a letter that is known stays as it is.
    UNIQUE (topic, partition, message_offset)
);
CREATE INDEX dead_letter_feed ON dead_letter (feed_tx, feed_seq);
CREATE INDEX dead_letter_open ON dead_letter (failed_at) WHERE status = 'OPEN';

-- The operator lists and closes; the consumer files; the clock counts.
GRANT SELECT, UPDATE ON dead_letter TO requests;
GRANT INSERT ON dead_letter TO consumers;
GRANT SELECT ON dead_letter TO timers;
ALTER TABLE dead_letter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY operating ON dead_letter TO requests USING ((SELECT caller_kind()) = 'OPERATOR');
CREATE POLICY filing ON dead_letter FOR INSERT TO consumers WITH CHECK (true);
CREATE POLICY counting ON dead_letter FOR SELECT TO timers USING (true);
