CREATE TABLE sealed_note (
    id       uuid   NOT NULL,
    line     int    NOT NULL,
    note     text   NOT NULL,
    remark   text,
    feed_tx  xid8   NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq bigint NOT NULL DEFAULT nextval('feed_seq'),
    PRIMARY KEY (id, line)
);
CREATE TRIGGER feed_position BEFORE UPDATE ON sealed_note FOR EACH ROW EXECUTE FUNCTION feed_position();
GRANT SELECT, UPDATE ON sealed_note TO timers;
