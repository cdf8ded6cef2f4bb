-- Where a taken lead lies inside its bank (派单), and how it came there. The bank's own business: who else receives leads sees none of it.
CREATE TABLE case_dispatch (
    case_id     uuid        NOT NULL REFERENCES lead ON DELETE CASCADE,
    bank        text        NOT NULL,
    unit_code   text        NOT NULL,
    -- The person's id at participant-directory; NULL while the lead waits in the queue of the unit.
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
    case_id      uuid        NOT NULL REFERENCES lead ON DELETE CASCADE,
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

-- The timer hands out, hands over and ends; a bank's people hand on what their bank holds.
ALTER TABLE case_dispatch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON case_dispatch TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_dispatch TO timers;
CREATE POLICY own ON case_dispatch TO requests
    USING (bank = (SELECT caller_participant()))
    WITH CHECK (bank = (SELECT caller_participant())
        AND EXISTS (SELECT 1 FROM lead l WHERE l.id = case_dispatch.case_id AND l.status = 'LEASED' AND l.bank = case_dispatch.bank OFFSET 0));
CREATE POLICY handing_out ON case_dispatch TO timers USING (true);

ALTER TABLE case_move ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON case_move TO requests, timers;
CREATE POLICY own ON case_move TO requests
    USING (bank = (SELECT caller_participant()))
    WITH CHECK (bank = (SELECT caller_participant()) AND moved_by = (SELECT caller_subject())
        AND EXISTS (SELECT 1 FROM lead l WHERE l.id = case_move.case_id AND l.status = 'LEASED' AND l.bank = case_move.bank OFFSET 0));
CREATE POLICY handing_out ON case_move TO timers USING (true);
