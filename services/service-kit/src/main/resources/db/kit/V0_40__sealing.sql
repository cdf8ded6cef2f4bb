-- A row that is only sealed anew with another key has not changed for its readers and keeps its position in the feed.
CREATE OR REPLACE FUNCTION feed_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('app.sealing_anew', true) = 'on' THEN
        RETURN NEW;
    END IF;
    NEW.feed_tx := pg_current_xact_id();
    NEW.feed_seq := nextval('feed_seq');
    RETURN NEW;
END $$;
-- The walk that seals anew.
GRANT UPDATE ON idempotency_record TO timers;
