-- A list is received whole and judged behind the answer, in portions that each commit: no transaction lasts as long as a large file, which
-- would hold back every feed, and what was judged when the service is killed is not judged again.
ALTER TABLE list_batch
    ADD dry_run      boolean NOT NULL DEFAULT false,
    ADD size_bytes   bigint  NOT NULL DEFAULT 0,
    -- How far it has been read: the last line and the rows up to it.
    ADD read_line    int     NOT NULL DEFAULT 0,
    ADD read_rows    int     NOT NULL DEFAULT 0,
    -- Since it last came forward.
    ADD failed_tries int     NOT NULL DEFAULT 0,
    ADD tried_at     timestamptz,
    -- Why the file as a whole could not be read, as JSON; sealed, since it may quote the file.
    ADD fault        text;

-- The number of a list that could not be read is free again, and a dry run uses up none.
ALTER TABLE list_batch DROP CONSTRAINT batch_no_unique_per_authority;
CREATE UNIQUE INDEX list_batch_no ON list_batch (authority, batch_no) WHERE status <> 'UNREADABLE' AND NOT dry_run;
CREATE INDEX list_batch_to_read ON list_batch (made_at) WHERE status IN ('RECEIVED', 'READING');

-- How far reading has come is no news to whoever follows batches by cursor.
DROP TRIGGER feed_position ON list_batch;
CREATE TRIGGER feed_position BEFORE UPDATE ON list_batch FOR EACH ROW WHEN (NEW.version <> OLD.version)
    EXECUTE FUNCTION feed_position();

-- The file as it came, until it has been read. Sealed text does not get smaller, so nothing tries.
CREATE TABLE list_file_part (
    batch_id uuid NOT NULL REFERENCES list_batch ON DELETE CASCADE,
    part_no  int  NOT NULL,
    content  text NOT NULL,
    PRIMARY KEY (batch_id, part_no)
);
ALTER TABLE list_file_part ALTER content SET STORAGE EXTERNAL;
GRANT INSERT ON list_file_part TO requests;
GRANT SELECT, UPDATE (content), DELETE ON list_file_part TO timers;
ALTER TABLE list_file_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_batch ON list_file_part FOR INSERT TO requests
    WITH CHECK (EXISTS (SELECT 1 FROM list_batch b WHERE b.id = list_file_part.batch_id OFFSET 0));
CREATE POLICY reading ON list_file_part TO timers USING (true);

-- Twice the same enterprise in one list is found by this hash under a key: what stands where codes stand may be the number of a person, which
-- has as many digits. Absent where the row has no code that could be read.
ALTER TABLE listing_row ADD code_hash uuid;
CREATE INDEX listing_row_code ON listing_row (batch_id, code_hash) WHERE code_hash IS NOT NULL;

-- The timer judges, so it alone writes rows, and of a list only what reading makes of it.
REVOKE INSERT ON listing_row FROM requests;
GRANT SELECT, INSERT, UPDATE (verdict) ON listing_row TO timers;
GRANT SELECT, UPDATE (status, version, reading, read_line, read_rows, failed_tries, tried_at, fault) ON list_batch TO timers;
GRANT SELECT ON vocabulary_word TO timers;
CREATE POLICY of_list_being_read ON listing_row AS RESTRICTIVE FOR INSERT TO timers
    WITH CHECK (batch_id IN (SELECT b.id FROM list_batch b WHERE b.status = 'READING'));

CREATE FUNCTION verdict_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM list_batch b WHERE b.id = OLD.batch_id AND b.status = 'READING') THEN
        RAISE insufficient_privilege USING MESSAGE = 'A verdict stands once its list has been read';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER verdict_stands BEFORE UPDATE ON listing_row
    FOR EACH ROW WHEN (NEW.verdict <> OLD.verdict AND current_user = 'timers') EXECUTE FUNCTION verdict_stands();

CREATE FUNCTION reading_decides_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status NOT IN ('RECEIVED', 'READING') OR NEW.status NOT IN ('READING', 'AWAITING_APPROVAL', 'TRIED', 'UNREADABLE') THEN
        RAISE insufficient_privilege USING MESSAGE = 'A list is decided on by a person';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER reading_decides_nothing BEFORE UPDATE ON list_batch
    FOR EACH ROW WHEN (NEW.status <> OLD.status AND current_user = 'timers') EXECUTE FUNCTION reading_decides_nothing();
