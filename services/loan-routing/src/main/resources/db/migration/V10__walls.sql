-- Who may see and change what, row by row. See docs/walls.md.

-- The parties of an application: the borrower, the bank it is at, the departments that were asked. A bank that loses the application keeps
-- access until the transaction in which it loses it has ended, because that transaction also hands the application on.
CREATE TABLE application_access (
    application_id uuid NOT NULL REFERENCES application,
    party          text NOT NULL,
    scope          text NOT NULL CHECK (scope IN ('BORROWER', 'BANK', 'DEPARTMENT')),
    ended_tx       xid8,
    PRIMARY KEY (party, application_id, scope)
);
CREATE FUNCTION is_live(ended_tx xid8) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ended_tx IS NULL OR ended_tx = pg_current_xact_id_if_assigned();

-- The functions of triggers run as the owner, who is held by the wall too and needs a policy of its own.
CREATE POLICY keeping ON application_access TO CURRENT_USER USING (true);

CREATE FUNCTION application_gives_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO application_access VALUES (NEW.id, NEW.borrower_id::text, 'BORROWER');
    RETURN NULL;
END $$;
CREATE TRIGGER gives_access AFTER INSERT ON application FOR EACH ROW EXECUTE FUNCTION application_gives_access();

CREATE FUNCTION assignment_gives_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.standing = 'CURRENT' THEN
        INSERT INTO application_access VALUES (NEW.application_id, NEW.bank, 'BANK')
            ON CONFLICT (party, application_id, scope) DO UPDATE SET ended_tx = NULL;
    ELSE
        UPDATE application_access SET ended_tx = pg_current_xact_id()
            WHERE application_id = NEW.application_id AND party = NEW.bank AND scope = 'BANK';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER gives_access AFTER INSERT OR UPDATE OF standing ON assignment FOR EACH ROW EXECUTE FUNCTION assignment_gives_access();

CREATE FUNCTION department_approval_gives_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO application_access VALUES (NEW.application_id, NEW.department, 'DEPARTMENT') ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER gives_access AFTER INSERT ON department_approval FOR EACH ROW EXECUTE FUNCTION department_approval_gives_access();

-- What stood here before the wall.
INSERT INTO application_access SELECT id, borrower_id::text, 'BORROWER' FROM application;
INSERT INTO application_access SELECT application_id, bank, 'BANK' FROM assignment WHERE standing = 'CURRENT';
INSERT INTO application_access SELECT DISTINCT application_id, department, 'DEPARTMENT' FROM department_approval;

ALTER TABLE application_access ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON application_access TO requests;
CREATE POLICY own ON application_access FOR SELECT TO requests USING (party = (SELECT caller_party()));

ALTER TABLE application ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON application TO requests;
GRANT SELECT, UPDATE ON application TO timers;
CREATE POLICY party ON application FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM application_access a
        WHERE a.application_id = application.id AND a.party = (SELECT caller_party()) AND is_live(a.ended_tx) OFFSET 0));
CREATE POLICY moving ON application FOR UPDATE TO requests USING (
    EXISTS (SELECT 1 FROM application_access a
        WHERE a.application_id = application.id AND a.party = (SELECT caller_party()) AND is_live(a.ended_tx) OFFSET 0));
CREATE POLICY applying ON application FOR INSERT TO requests WITH CHECK (borrower_id = (SELECT caller_borrower()));
CREATE POLICY deadlines ON application TO timers USING (true);

-- What hangs on an application is seen and written by its parties.
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON assignment TO requests, timers;
CREATE POLICY party ON assignment TO requests USING (
    EXISTS (SELECT 1 FROM application p WHERE p.id = assignment.application_id OFFSET 0));
-- A bank reads that it lost an application.
CREATE POLICY own ON assignment FOR SELECT TO requests USING (bank = (SELECT caller_participant()));
CREATE POLICY deadlines ON assignment TO timers USING (true);

ALTER TABLE department_approval ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON department_approval TO requests, timers;
CREATE POLICY party ON department_approval TO requests USING (
    EXISTS (SELECT 1 FROM application p WHERE p.id = department_approval.application_id OFFSET 0));
CREATE POLICY deadlines ON department_approval TO timers USING (true);

ALTER TABLE application_history ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON application_history TO requests, timers;
-- The walk that seals notes with a newer key.
GRANT UPDATE (note) ON application_history TO timers;
CREATE POLICY party ON application_history TO requests USING (
    EXISTS (SELECT 1 FROM application p WHERE p.id = application_history.application_id OFFSET 0));
CREATE POLICY deadlines ON application_history TO timers USING (true);

-- Offers and loans are between one bank and the borrower. They stay visible to both when the application has gone on.
ALTER TABLE offer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON offer TO requests;
GRANT SELECT, UPDATE ON offer TO timers;
CREATE POLICY party ON offer FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM application_access a WHERE a.application_id = offer.application_id
        AND a.party = (SELECT caller_party()) AND (a.scope = 'BORROWER' OR a.party = offer.bank) OFFSET 0));
CREATE POLICY deciding ON offer FOR UPDATE TO requests USING (
    EXISTS (SELECT 1 FROM application_access a WHERE a.application_id = offer.application_id
        AND a.party = (SELECT caller_party()) AND (a.scope = 'BORROWER' OR a.party = offer.bank) OFFSET 0));
CREATE POLICY offering ON offer FOR INSERT TO requests WITH CHECK (
    bank = (SELECT caller_participant())
    AND EXISTS (SELECT 1 FROM application p WHERE p.id = offer.application_id OFFSET 0));
CREATE POLICY deadlines ON offer TO timers USING (true);

ALTER TABLE loan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON loan TO requests;
GRANT SELECT, UPDATE ON loan TO timers;
CREATE POLICY party ON loan FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM application_access a WHERE a.application_id = loan.application_id
        AND a.party = (SELECT caller_party()) AND (a.scope = 'BORROWER' OR a.party = loan.bank) OFFSET 0));
CREATE POLICY reporting ON loan FOR UPDATE TO requests USING (bank = (SELECT caller_participant()));
CREATE POLICY signing ON loan FOR INSERT TO requests WITH CHECK (
    bank = (SELECT caller_participant())
    AND EXISTS (SELECT 1 FROM application p WHERE p.id = loan.application_id OFFSET 0));
CREATE POLICY deadlines ON loan TO timers USING (true);

ALTER TABLE interest_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON interest_report TO requests;
CREATE POLICY party ON interest_report FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM loan l WHERE l.id = interest_report.loan_id OFFSET 0));
CREATE POLICY reporting ON interest_report FOR INSERT TO requests WITH CHECK (
    EXISTS (SELECT 1 FROM loan l WHERE l.id = interest_report.loan_id AND l.bank = (SELECT caller_participant()) OFFSET 0));

-- Who applies is known to the parties of the application.
ALTER TABLE borrower_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- UPDATE is what locking the borrower takes while it applies; nothing in it changes.
GRANT SELECT, UPDATE ON borrower_copy TO requests;
GRANT SELECT ON borrower_copy TO timers;
GRANT SELECT, INSERT, UPDATE, DELETE ON borrower_copy TO consumers;
CREATE POLICY party ON borrower_copy FOR SELECT TO requests USING (
    borrower_id = (SELECT caller_borrower())
    OR EXISTS (SELECT 1 FROM application p WHERE p.borrower_id = borrower_copy.borrower_id OFFSET 0));
CREATE POLICY applying ON borrower_copy FOR UPDATE TO requests
    USING (borrower_id = (SELECT caller_borrower())) WITH CHECK (false);
CREATE POLICY deadlines ON borrower_copy FOR SELECT TO timers USING (true);
CREATE POLICY copying ON borrower_copy TO consumers USING (true);

-- A move of an application asks whether the next bank has a consent; whoever may move it may ask.
ALTER TABLE consent_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON consent_copy TO requests, timers;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_copy TO consumers;
CREATE POLICY party ON consent_copy FOR SELECT TO requests USING (
    borrower_id = (SELECT caller_borrower())
    OR EXISTS (SELECT 1 FROM application p WHERE p.borrower_id = consent_copy.borrower_id OFFSET 0));
CREATE POLICY deadlines ON consent_copy FOR SELECT TO timers USING (true);
CREATE POLICY copying ON consent_copy TO consumers USING (true);

-- Public: products and schemes as published, the rules of routing, the code lists.
GRANT SELECT ON product_copy, scheme_copy, routing_policy, reason_code TO requests, supervisors, timers;
GRANT SELECT, INSERT, UPDATE, DELETE ON product_copy, scheme_copy TO consumers;
