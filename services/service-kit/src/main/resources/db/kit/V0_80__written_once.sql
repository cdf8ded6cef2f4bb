-- What a row says of the case is written once; what says where it stands changes. Policies see a row before a change or after it
-- and cannot hold the two together, so a trigger does, over the columns it is told may change:
-- CREATE TRIGGER written_once BEFORE UPDATE ON t FOR EACH ROW WHEN (current_user = 'requests') EXECUTE FUNCTION written_once('status', ...)
CREATE FUNCTION written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - TG_ARGV <> to_jsonb(OLD) - TG_ARGV THEN
        RAISE EXCEPTION 'of % only what says where it stands changes', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
