-- What was decided, read and changed, by whom. Appended in the transaction of what it tells, never changed; sealed afterwards.
CREATE SEQUENCE audit_seq;
CREATE TABLE audit_entry (
    feed_tx      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq     bigint      NOT NULL DEFAULT nextval('audit_seq'),
    -- One clock for all instances: the database's, when the transaction began.
    recorded_at  timestamptz NOT NULL DEFAULT transaction_timestamp(),
    kind         text        NOT NULL,
    actor        text        NOT NULL,
    acting_for   text        NOT NULL,
    action       text        NOT NULL,
    subject      text        NOT NULL,
    details      text        NOT NULL,
    content_hash text        NOT NULL,
    answer_hash  text        NOT NULL,
    PRIMARY KEY (feed_tx, feed_seq)
);

-- Seals over closed windows, each chained to the one before; a seal begins where another ended, so there are no two of one window.
CREATE TABLE audit_seal (
    number        bigint PRIMARY KEY,
    after_tx      bigint NOT NULL,
    after_seq     bigint NOT NULL,
    through_tx    bigint NOT NULL,
    through_seq   bigint NOT NULL,
    -- Of all seals up to this one.
    entry_count   bigint NOT NULL,
    hash          text   NOT NULL,
    -- The seal as it is exported and verified.
    line          text   NOT NULL,
    UNIQUE (after_tx, after_seq)
);

-- Signed heads.
CREATE TABLE audit_head (
    number      bigint      PRIMARY KEY,
    signed_at   timestamptz NOT NULL,
    seal_number bigint      NOT NULL,
    hash        text        NOT NULL,
    line        text        NOT NULL
);

-- The owner of a table has every right on it, so rights alone do not keep it append-only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever acts says what it did, never when or where it stands, and reads nothing; also a supervisor, whose reads are told. Only the
-- sealer, a timer, reads and chains. Nobody has a right to change.
GRANT INSERT (kind, actor, acting_for, action, subject, details, content_hash, answer_hash) ON audit_entry
    TO requests, supervisors, consumers, timers;
GRANT USAGE ON SEQUENCE audit_seq TO requests, supervisors, consumers, timers;
GRANT SELECT ON audit_entry TO timers;
GRANT SELECT, INSERT ON audit_seal, audit_head TO timers;
