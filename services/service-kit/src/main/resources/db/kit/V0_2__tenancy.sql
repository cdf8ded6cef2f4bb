-- The second wall. A service signs in with a login that owns and inherits nothing and becomes, for each transaction, one of the roles
-- requests, supervisors, consumers, timers. The roles belong to the cluster and are made with the database; here is what they may.

-- What the transaction was told about its caller; NULL where it was told nothing.
CREATE FUNCTION caller_participant() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.participant', true), '');
CREATE FUNCTION caller_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.participant_kind', true), '');
CREATE FUNCTION caller_subject() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.subject', true), '');
-- The borrower the caller holds a live mandate of and named in this request.
CREATE FUNCTION caller_borrower() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.borrower', true), '')::uuid;
-- The moment the transaction began by the service's clock, which decides what is still valid.
CREATE FUNCTION caller_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN current_setting('app.now', true)::timestamptz;
-- The caller as an access table names it: the borrower it acts for in this request, or else its participant's code.
CREATE FUNCTION caller_party() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(caller_borrower()::text, caller_participant());

-- Everything about the actor in one round trip. Runs with the caller's rights: the mandate is looked for in the new role.
CREATE FUNCTION act(role_name text, participant text, participant_kind text, subject text, acting_for uuid, at timestamptz)
    RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('role', role_name, true),
            set_config('app.participant', coalesce(act.participant, ''), true),
            set_config('app.participant_kind', coalesce(act.participant_kind, ''), true),
            set_config('app.subject', coalesce(act.subject, ''), true),
            set_config('app.now', act.at::text, true),
            set_config('app.borrower', '', true);
    IF acting_for IS NOT NULL THEN
        PERFORM set_config('app.borrower', mandate.borrower_id::text, true)
            FROM mandate_copy mandate
            WHERE mandate.borrower_id = act.acting_for AND mandate.subject = act.subject
                AND mandate.status = 'ACTIVE' AND mandate.valid_until > act.at;
    END IF;
END $$;

-- Written by all, read by the carrier of the outbox alone. No row-level security: a snapshot would silently read nothing.
GRANT INSERT ON outbox_event TO requests, consumers, timers;
GRANT USAGE ON SEQUENCE feed_seq TO requests, consumers, timers;

GRANT SELECT, INSERT ON inbox_event TO consumers;
GRANT SELECT, DELETE ON inbox_event TO timers;

-- Ids and times only, nothing of any participant.
GRANT SELECT, INSERT, UPDATE, DELETE ON deadline TO requests, consumers, timers;

-- Public to everybody who is signed in.
GRANT SELECT ON participant_copy, reference_copy TO requests, supervisors, timers;
GRANT SELECT, INSERT, UPDATE ON participant_copy, reference_copy TO consumers;

-- A first answer belongs to whoever asked.
GRANT SELECT, INSERT, UPDATE ON idempotency_record TO requests;
GRANT SELECT, DELETE ON idempotency_record TO timers;
ALTER TABLE idempotency_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON idempotency_record TO requests
    USING (caller = (SELECT coalesce(caller_participant() || '/', '') || caller_subject()));
CREATE POLICY purge ON idempotency_record TO timers USING (true);

-- A person sees its own mandates.
GRANT SELECT ON mandate_copy TO requests, supervisors;
GRANT SELECT, INSERT, UPDATE ON mandate_copy TO consumers;
ALTER TABLE mandate_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON mandate_copy FOR SELECT TO requests, supervisors USING (subject = (SELECT caller_subject()));
CREATE POLICY copying ON mandate_copy TO consumers USING (true);

-- Making and dropping partitions is the owner's right; the days are the caller's choice, within bounds.
CREATE FUNCTION roll_outbox_partitions(first_kept date, last_ahead date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    day date;
    partition text;
    today date := (now() AT TIME ZONE 'UTC')::date;
BEGIN
    -- Two instances of a service may roll at the same moment; one waits and then finds nothing to do.
    PERFORM pg_advisory_xact_lock(hashtext('outbox_event_partitions'));
    FOR day IN SELECT generate_series(today, least(last_ahead, today + 31), interval '1 day')::date LOOP
        partition := 'outbox_event_' || to_char(day, 'YYYYMMDD');
        CONTINUE WHEN to_regclass(partition) IS NOT NULL;
        LOCK TABLE outbox_event IN ACCESS EXCLUSIVE MODE;
        EXECUTE format('CREATE TABLE %I (LIKE outbox_event)', partition);
        -- What was written before its day had a partition moves into it. It was carried when it was written, and is not again.
        EXECUTE format('WITH early AS (DELETE FROM outbox_event_default WHERE occurred_at >= %L AND occurred_at < %L RETURNING *)
            INSERT INTO %I SELECT * FROM early', day || 'T00:00:00Z', (day + 1) || 'T00:00:00Z', partition);
        EXECUTE format('ALTER TABLE outbox_event ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            partition, day || 'T00:00:00Z', (day + 1) || 'T00:00:00Z');
    END LOOP;
    FOR partition IN
        SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
        WHERE inhparent = 'outbox_event'::regclass AND relname ~ '^outbox_event_\d{8}$'
            AND to_date(right(relname, 8), 'YYYYMMDD') < first_kept
    LOOP
        EXECUTE format('DROP TABLE %I', partition);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION roll_outbox_partitions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roll_outbox_partitions TO timers;
