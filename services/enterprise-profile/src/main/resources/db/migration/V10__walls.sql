-- Who may see and change what, row by row. See docs/walls.md. The access table of a borrower is its mandates and consents.

-- Here mandates are born, so the caller's mandate is known at once and not only when its event has come round.
CREATE POLICY keeping ON mandate_copy TO CURRENT_USER USING (true);
CREATE FUNCTION mandate_is_known() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO mandate_copy (mandate_id, version, borrower_id, subject, valid_until, status)
        VALUES (NEW.id, NEW.version, NEW.borrower_id, NEW.subject, NEW.valid_until, NEW.status)
        ON CONFLICT (mandate_id) DO UPDATE
            SET version = excluded.version, valid_until = excluded.valid_until, status = excluded.status
            WHERE mandate_copy.version < excluded.version;
    RETURN NULL;
END $$;
CREATE TRIGGER is_known AFTER INSERT OR UPDATE ON mandate FOR EACH ROW EXECUTE FUNCTION mandate_is_known();

-- Finds the borrower with this code or begins it. Whoever does so acts for it until the transaction ends: an authority that stated
-- facts, or a person the register has just named as legal representative, who holds no mandate yet.
CREATE FUNCTION begin_borrower(new_id uuid, code text, size_class text, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- Two that hear of an enterprise at the same moment must end up with one borrower; the loser waits here.
    INSERT INTO borrower (id, version, uscc, size_class, known_since) VALUES (new_id, 0, code, begin_borrower.size_class, at)
        ON CONFLICT (uscc) DO NOTHING;
    PERFORM set_config('app.borrower', id::text, true) FROM borrower WHERE uscc = code;
END $$;
REVOKE EXECUTE ON FUNCTION begin_borrower FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_borrower TO requests, consumers;

-- A bank the borrower lets read its facts for a loan application.
CREATE FUNCTION has_consent(borrower uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM consent
        WHERE borrower_id = borrower AND receiver = caller_participant() AND purpose = 'LOAN_APPLICATION'
            AND status = 'ACTIVE' AND valid_until > caller_now())
$$;

ALTER TABLE borrower ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE ON borrower TO requests, consumers, timers;
CREATE POLICY keeping ON borrower TO CURRENT_USER USING (true);
CREATE POLICY acting ON borrower TO requests USING (id = (SELECT caller_borrower()));
CREATE POLICY holding ON borrower FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM mandate m WHERE m.borrower_id = borrower.id AND m.subject = (SELECT caller_subject())
        AND m.status = 'ACTIVE' AND m.valid_until > (SELECT caller_now()) OFFSET 0));
CREATE POLICY consented ON borrower FOR SELECT TO requests USING (has_consent(id));
CREATE POLICY stating ON borrower TO consumers USING (true);
CREATE POLICY ending ON borrower TO timers USING (true);

ALTER TABLE fact_statement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON fact_statement TO requests, consumers, timers;
CREATE POLICY acting ON fact_statement TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY consented ON fact_statement FOR SELECT TO requests USING (has_consent(borrower_id));
CREATE POLICY stating ON fact_statement TO consumers USING (true);
CREATE POLICY ending ON fact_statement TO timers USING (true);

ALTER TABLE list_endorsement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON list_endorsement TO requests, timers;
GRANT SELECT, INSERT ON list_endorsement TO consumers;
CREATE POLICY acting ON list_endorsement FOR SELECT TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY consented ON list_endorsement FOR SELECT TO requests USING (has_consent(borrower_id));
CREATE POLICY stating ON list_endorsement TO consumers USING (true);
CREATE POLICY ending ON list_endorsement FOR SELECT TO timers USING (true);

ALTER TABLE mandate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON mandate TO requests;
GRANT SELECT, UPDATE ON mandate TO timers;
CREATE POLICY own ON mandate TO requests USING (subject = (SELECT caller_subject()))
    WITH CHECK (subject = (SELECT caller_subject()));
CREATE POLICY ending ON mandate TO timers USING (true);

ALTER TABLE consent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON consent TO requests;
GRANT SELECT, UPDATE ON consent TO timers;
GRANT SELECT ON consent TO consumers;
CREATE POLICY acting ON consent TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY receiving ON consent FOR SELECT TO requests USING (receiver = (SELECT caller_participant()));
CREATE POLICY ending ON consent TO timers USING (true);
CREATE POLICY matching ON consent FOR SELECT TO consumers USING (true);

ALTER TABLE matching_facts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON matching_facts TO requests, consumers, timers;
CREATE POLICY acting ON matching_facts TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY matching ON matching_facts TO consumers, timers USING (true);

ALTER TABLE access_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON access_entry TO requests, consumers;
CREATE POLICY acting ON access_entry FOR SELECT TO requests USING (borrower_id = (SELECT caller_borrower()));
-- Whoever reads writes it down, and sees what it wrote down.
CREATE POLICY reading ON access_entry TO requests USING (reader = (SELECT caller_participant()));
CREATE POLICY telling ON access_entry TO consumers USING (true);

-- What products need follows from published products, and the walk over all borrowers keeps only its place.
GRANT SELECT ON product_need TO requests, timers;
GRANT SELECT, INSERT, UPDATE, DELETE ON product_need TO consumers;
-- UPDATE is what holding the row still takes.
GRANT SELECT, UPDATE ON needed_facts TO requests, consumers, timers;
GRANT SELECT, UPDATE ON matching_refresh TO consumers, timers;
