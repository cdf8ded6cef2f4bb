-- What was delivered, once and at the price agreed, and the monthly statement between a bank and a bureau (用量账单).

CREATE TABLE usage_statement (
    id            uuid        PRIMARY KEY,
    bank          text        NOT NULL,
    bureau        text        NOT NULL,
    -- Its first day.
    month         date        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    -- Known once the month is over and the calendar of the days after it is published.
    closes_at     timestamptz,
    dispute_until timestamptz,
    closed_at     timestamptz CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL)),
    line_count    int         CHECK ((status = 'CLOSED') = (line_count IS NOT NULL)),
    total_fen     bigint      CHECK ((status = 'CLOSED') = (total_fen IS NOT NULL)),
    UNIQUE (bank, bureau, month)
);
CREATE INDEX usage_statement_closed ON usage_statement (closed_at);
CREATE TABLE usage_line (
    id           uuid        PRIMARY KEY,
    statement_id uuid        NOT NULL REFERENCES usage_statement ON DELETE CASCADE,
    bank         text        NOT NULL,
    bureau       text        NOT NULL,
    order_id     uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('CHARGE', 'CORRECTION')),
    product_code text        NOT NULL,
    version_no   int         NOT NULL,
    unit         text        NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('DELIVERED', 'NO_DATA')),
    amount_fen   bigint      NOT NULL CHECK ((kind = 'CHARGE') = (amount_fen > 0) OR amount_fen = 0),
    case_id      uuid        NOT NULL,
    ordered_by   text        NOT NULL,
    ordered_at   timestamptz NOT NULL,
    made_at      timestamptz NOT NULL,
    feed_tx      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq     bigint      NOT NULL DEFAULT nextval('feed_seq'),
    -- Whatever is sent twice or killed, an order is charged once and corrected once.
    UNIQUE (order_id, kind)
);
CREATE INDEX usage_line_statement ON usage_line (statement_id, feed_tx, feed_seq);
CREATE TABLE usage_dispute (
    line_id            uuid        PRIMARY KEY REFERENCES usage_line ON DELETE CASCADE,
    bank               text        NOT NULL,
    bureau             text        NOT NULL,
    reason_code        text        NOT NULL,
    disputed_by        text        NOT NULL,
    disputed_at        timestamptz NOT NULL,
    answer_due_at      timestamptz NOT NULL,
    status             text        NOT NULL CHECK (status IN ('OPEN', 'ACCEPTED', 'REJECTED')),
    answer_reason_code text        CHECK ((status = 'REJECTED') = (answer_reason_code IS NOT NULL)),
    -- Absent where the bureau let its days pass.
    answered_by        text,
    answered_at        timestamptz CHECK ((status = 'OPEN') = (answered_at IS NULL))
);

ALTER TABLE usage_statement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON usage_statement TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON usage_statement TO timers;
CREATE POLICY owing ON usage_statement FOR SELECT TO requests USING (bank = (SELECT caller_participant()));
CREATE POLICY claiming ON usage_statement FOR SELECT TO requests USING (bureau = (SELECT caller_participant()));
CREATE POLICY opening ON usage_statement FOR INSERT TO requests WITH CHECK (
    bureau = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CREDIT_BUREAU' AND status = 'OPEN');
CREATE POLICY closing ON usage_statement TO timers USING (true);
-- What was closed stays as it is.
CREATE POLICY closed_for_good ON usage_statement AS RESTRICTIVE FOR UPDATE TO timers USING (status = 'OPEN') WITH CHECK (true);
CREATE POLICY closed ON usage_statement AS RESTRICTIVE FOR DELETE TO timers USING (status = 'CLOSED');

ALTER TABLE usage_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON usage_line TO requests, timers;
CREATE POLICY owing ON usage_line FOR SELECT TO requests USING (bank = (SELECT caller_participant()));
CREATE POLICY claiming ON usage_line FOR SELECT TO requests USING (bureau = (SELECT caller_participant()));
CREATE POLICY billing ON usage_line FOR INSERT TO requests WITH CHECK (
    bureau = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CREDIT_BUREAU');
CREATE POLICY correcting ON usage_line TO timers USING (true);
-- Nobody adds to what is closed.
CREATE POLICY still_open ON usage_line AS RESTRICTIVE FOR INSERT TO requests, timers WITH CHECK (
    EXISTS (SELECT 1 FROM usage_statement s WHERE s.id = statement_id AND s.status = 'OPEN'
        AND s.bank = usage_line.bank AND s.bureau = usage_line.bureau));

ALTER TABLE usage_dispute ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON usage_dispute TO requests;
GRANT SELECT, UPDATE ON usage_dispute TO timers;
CREATE POLICY owing ON usage_dispute FOR SELECT TO requests USING (bank = (SELECT caller_participant()));
CREATE POLICY claiming ON usage_dispute FOR SELECT TO requests USING (bureau = (SELECT caller_participant()));
CREATE POLICY disputing ON usage_dispute FOR INSERT TO requests WITH CHECK (
    bank = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'BANK' AND status = 'OPEN'
    AND EXISTS (SELECT 1 FROM usage_line l WHERE l.id = line_id AND l.bank = usage_dispute.bank AND l.bureau = usage_dispute.bureau));
CREATE POLICY answering ON usage_dispute FOR UPDATE TO requests
    USING (bureau = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CREDIT_BUREAU' AND status = 'OPEN')
    WITH CHECK (bureau = (SELECT caller_participant()));
CREATE POLICY lapsing ON usage_dispute TO timers USING (true);
CREATE TRIGGER written_once BEFORE UPDATE ON usage_dispute FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('status', 'answer_reason_code', 'answered_by', 'answered_at');
