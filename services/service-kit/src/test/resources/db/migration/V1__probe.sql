CREATE TABLE effect (id uuid PRIMARY KEY, label text NOT NULL);
CREATE TABLE feed_item (
    id       int    PRIMARY KEY,
    label    text   NOT NULL,
    feed_tx  xid8   NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq bigint NOT NULL DEFAULT nextval('feed_seq')
);
CREATE INDEX feed_item_position ON feed_item (feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON feed_item FOR EACH ROW EXECUTE FUNCTION feed_position();
GRANT SELECT, INSERT, UPDATE, DELETE ON effect, feed_item TO requests, consumers, timers;
