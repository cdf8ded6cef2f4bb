-- A borrower asks that its data go (个人信息删除), and what every service made of it. No reference to the borrower, which may go before.
CREATE TABLE erasure_request (
    id           uuid        PRIMARY KEY,
    borrower_id  uuid        NOT NULL,
    -- The person who asked; opaque, and never published.
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL
);
CREATE INDEX erasure_request_asked ON erasure_request (requested_at);
CREATE TABLE erasure_answer (
    erasure_id  uuid        NOT NULL REFERENCES erasure_request ON DELETE CASCADE,
    service     text        NOT NULL,
    data_class  text        NOT NULL,
    outcome     text        NOT NULL CHECK (outcome IN ('DELETED', 'RETAINED_BY_LAW')),
    basis       text,
    until       date,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (erasure_id, service, data_class),
    CONSTRAINT kept_for_a_reason CHECK ((outcome = 'RETAINED_BY_LAW') = (basis IS NOT NULL))
);

ALTER TABLE erasure_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON erasure_request TO requests;
CREATE POLICY acting ON erasure_request TO requests USING (borrower_id = (SELECT caller_borrower()));
-- UPDATE is what locking a request takes; nothing in it changes.
GRANT SELECT (ctid, id, requested_at), UPDATE (requested_at), DELETE ON erasure_request TO timers;
CREATE POLICY ending ON erasure_request TO timers USING (true) WITH CHECK (false);

ALTER TABLE erasure_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON erasure_answer TO requests;
GRANT INSERT ON erasure_answer TO consumers;
CREATE POLICY acting ON erasure_answer FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM erasure_request r WHERE r.id = erasure_answer.erasure_id OFFSET 0));
CREATE POLICY gathering ON erasure_answer FOR INSERT TO consumers WITH CHECK (true);

-- The event's handler acts for the borrower that asked: caller_borrower() names it.
GRANT DELETE ON fact_statement, list_endorsement TO consumers;
CREATE POLICY erasing ON fact_statement AS RESTRICTIVE FOR DELETE TO consumers
    USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY erasing ON list_endorsement AS RESTRICTIVE FOR DELETE TO consumers
    USING (borrower_id = (SELECT caller_borrower()));
GRANT SELECT ON mandate TO consumers;
CREATE POLICY answering ON mandate FOR SELECT TO consumers USING (borrower_id = (SELECT caller_borrower()));
