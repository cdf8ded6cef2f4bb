-- Where an application lies inside its bank (派单), and how it came there. The bank's own business: its borrower learns that a manager holds it.
CREATE TABLE case_dispatch (
    case_id     uuid        NOT NULL REFERENCES application ON DELETE CASCADE,
    bank        text        NOT NULL,
    unit_code   text        NOT NULL,
    -- The person's id at participant-directory; NULL while the application waits in the queue of the unit.
    manager     uuid,
    reason      text        NOT NULL,
    hand_reason text,
    since       timestamptz NOT NULL,
    -- The next bank may hand it out before the timer has ended it at the one before.
    PRIMARY KEY (case_id, bank)
);
CREATE INDEX case_dispatch_bank ON case_dispatch (bank, manager);
CREATE INDEX case_dispatch_manager ON case_dispatch (manager) WHERE manager IS NOT NULL;
CREATE TABLE case_move (
    id           uuid        PRIMARY KEY,
    case_id      uuid        NOT NULL REFERENCES application ON DELETE CASCADE,
    bank         text        NOT NULL,
    unit_code    text        NOT NULL,
    from_manager uuid,
    to_manager   uuid,
    reason       text        NOT NULL,
    hand_reason  text,
    moved_by     text,
    at           timestamptz NOT NULL
);
CREATE INDEX case_move_case ON case_move (case_id, id);

-- The timer hands out, hands over and ends; a bank's people hand on what their bank has.
ALTER TABLE case_dispatch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON case_dispatch TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_dispatch TO timers;
CREATE POLICY own ON case_dispatch TO requests
    USING (bank = (SELECT caller_participant()))
    WITH CHECK (bank = (SELECT caller_participant())
        AND EXISTS (SELECT 1 FROM assignment s
            WHERE s.application_id = case_dispatch.case_id AND s.standing = 'CURRENT' AND s.bank = case_dispatch.bank OFFSET 0));
CREATE POLICY handing_out ON case_dispatch TO timers USING (true);

ALTER TABLE case_move ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON case_move TO requests, timers;
CREATE POLICY own ON case_move TO requests
    USING (bank = (SELECT caller_participant()))
    WITH CHECK (bank = (SELECT caller_participant()) AND moved_by = (SELECT caller_subject())
        AND EXISTS (SELECT 1 FROM assignment s
            WHERE s.application_id = case_move.case_id AND s.standing = 'CURRENT' AND s.bank = case_move.bank OFFSET 0));
CREATE POLICY handing_out ON case_move TO timers USING (true);

-- Whoever knows an application's id learns from this that a manager of the bank it is at holds it, and not which one.
CREATE POLICY keeping ON case_dispatch FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION is_held_by_a_manager(application uuid, at_bank text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN EXISTS (SELECT 1 FROM case_dispatch d WHERE d.case_id = application AND d.bank = at_bank AND d.manager IS NOT NULL);
