-- Banks subscribe to products of bureaus, order reports about borrowers that agreed, and bureaus deliver them.

CREATE TABLE report_subscription (
    id                uuid        PRIMARY KEY,
    bank              text        NOT NULL,
    product_code      text        NOT NULL,
    version_no        int         NOT NULL,
    monthly_limit_fen bigint      NOT NULL CHECK (monthly_limit_fen >= 0),
    status            text        NOT NULL CHECK (status IN ('PROPOSED', 'ACTIVE', 'ENDED')),
    asked_by          text        NOT NULL,
    asked_at          timestamptz NOT NULL,
    accepted_by       text,
    accepted_at       timestamptz,
    ended_at          timestamptz CHECK ((status = 'ENDED') = (ended_at IS NOT NULL)),
    FOREIGN KEY (product_code, version_no) REFERENCES bureau_product_version (product_code, version_no),
    CONSTRAINT accepted_by_two_persons CHECK (accepted_by IS NULL OR accepted_by <> asked_by),
    CONSTRAINT active_once_accepted CHECK (status <> 'ACTIVE' OR accepted_by IS NOT NULL)
);
CREATE UNIQUE INDEX one_active_subscription ON report_subscription (bank, product_code, version_no) WHERE status = 'ACTIVE';
CREATE INDEX report_subscription_ended ON report_subscription (ended_at);
CREATE TRIGGER written_once BEFORE UPDATE ON report_subscription FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('status', 'accepted_by', 'accepted_at', 'ended_at');
ALTER TABLE report_subscription ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON report_subscription TO requests;
CREATE POLICY own ON report_subscription TO requests USING (bank = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'BANK');
-- UPDATE is what locking a row takes; nothing in it changes.
GRANT SELECT (ctid, id, status, ended_at), UPDATE (ended_at), DELETE ON report_subscription TO timers;
CREATE POLICY ending ON report_subscription TO timers USING (true) WITH CHECK (false);
CREATE POLICY ended ON report_subscription AS RESTRICTIVE FOR DELETE TO timers USING (status = 'ENDED');

-- The consent to the bureau that lets it report to this bank: both it and the bank's own have to live. Told to whom it concerns.
CREATE POLICY keeping ON consent FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION report_basis(borrower uuid, bank text, bureau text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.id FROM consent c
    WHERE c.borrower_id = report_basis.borrower AND c.purpose = 'CREDIT_REPORT' AND c.receiver = report_basis.bureau
        AND c.status = 'ACTIVE' AND c.valid_until > caller_now()
        AND (caller_participant() IS NULL OR caller_participant() IN (report_basis.bank, report_basis.bureau))
        AND EXISTS (SELECT 1 FROM consent b WHERE b.borrower_id = report_basis.borrower AND b.purpose = 'LOAN_APPLICATION'
            AND b.receiver = report_basis.bank AND b.status = 'ACTIVE' AND b.valid_until > caller_now())
$$;
REVOKE EXECUTE ON FUNCTION report_basis FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_basis TO requests, timers;

-- No reference to the borrower, which may go before.
CREATE TABLE report_order (
    id           uuid        PRIMARY KEY,
    bank         text        NOT NULL,
    bureau       text        NOT NULL,
    borrower_id  uuid        NOT NULL,
    product_code text        NOT NULL,
    version_no   int         NOT NULL,
    -- As it stood when the report was ordered.
    price_fen    bigint      NOT NULL CHECK (price_fen >= 0),
    unit         text        NOT NULL,
    case_id      uuid        NOT NULL,
    ordered_by   text        NOT NULL,
    ordered_at   timestamptz NOT NULL,
    -- The first day of the month whose limit it uses.
    month        date        NOT NULL,
    due_at       timestamptz NOT NULL,
    status       text        NOT NULL CHECK (status IN ('OPEN', 'DELIVERED', 'NO_DATA', 'CANNOT', 'LAPSED')),
    reason_code  text,
    charged      boolean     NOT NULL,
    closed_at    timestamptz CHECK ((status = 'OPEN') = (closed_at IS NULL)),
    feed_tx      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq     bigint      NOT NULL DEFAULT nextval('feed_seq'),
    CONSTRAINT charged_for_an_answer CHECK (NOT charged OR status IN ('DELIVERED', 'NO_DATA'))
);
CREATE INDEX report_order_bank ON report_order (bank, feed_tx, feed_seq);
CREATE INDEX report_order_bureau ON report_order (bureau, feed_tx, feed_seq);
CREATE INDEX report_order_spent ON report_order (bank, product_code, month);
CREATE INDEX report_order_borrower ON report_order (borrower_id);
CREATE INDEX report_order_closed ON report_order (closed_at);
CREATE UNIQUE INDEX one_open_order ON report_order (bank, product_code, borrower_id, case_id) WHERE status = 'OPEN';
CREATE TRIGGER feed_position BEFORE UPDATE ON report_order FOR EACH ROW EXECUTE FUNCTION feed_position();
CREATE TRIGGER written_once BEFORE UPDATE ON report_order FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('status', 'reason_code', 'charged', 'closed_at', 'feed_tx', 'feed_seq');
ALTER TABLE report_order ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON report_order TO requests;
GRANT SELECT ON report_order TO consumers;
GRANT SELECT, UPDATE, DELETE ON report_order TO timers;
CREATE POLICY keeping ON report_order FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY ordering ON report_order FOR INSERT TO requests WITH CHECK (
    bank = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'BANK' AND status = 'OPEN'
    AND report_basis(borrower_id, bank, bureau) IS NOT NULL);
CREATE POLICY ordered ON report_order FOR SELECT TO requests USING (bank = (SELECT caller_participant()));
CREATE POLICY serving ON report_order FOR SELECT TO requests USING (bureau = (SELECT caller_participant()));
CREATE POLICY answering ON report_order FOR UPDATE TO requests
    USING (bureau = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CREDIT_BUREAU');
CREATE POLICY acting ON report_order FOR SELECT TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY following ON report_order FOR SELECT TO consumers USING (true);
CREATE POLICY ending ON report_order TO timers USING (true);
CREATE POLICY closed ON report_order AS RESTRICTIVE FOR DELETE TO timers USING (status <> 'OPEN');

-- Whom an open order is about, for its bureau, while the consent lives.
CREATE POLICY reported ON borrower FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM report_order o WHERE o.borrower_id = borrower.id AND o.bureau = (SELECT caller_participant())
        AND o.status = 'OPEN' AND report_basis(o.borrower_id, o.bank, o.bureau) IS NOT NULL OFFSET 0));

CREATE TABLE report (
    order_id     uuid        PRIMARY KEY REFERENCES report_order ON DELETE CASCADE,
    borrower_id  uuid        NOT NULL,
    bank         text        NOT NULL,
    -- The issuer.
    bureau       text        NOT NULL,
    -- Without one the borrower alone sees the report.
    legal_basis  text,
    as_of_on     date        NOT NULL,
    content      text        NOT NULL,
    content_hash text        NOT NULL,
    delivered_at timestamptz NOT NULL
);
CREATE INDEX report_borrower ON report (borrower_id);
CREATE INDEX report_delivered ON report (delivered_at);
ALTER TABLE report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON report TO requests;
GRANT SELECT, DELETE ON report TO consumers;
GRANT SELECT, UPDATE, DELETE ON report TO timers;
CREATE POLICY delivering ON report FOR INSERT TO requests WITH CHECK (
    bureau = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CREDIT_BUREAU'
    AND EXISTS (SELECT 1 FROM report_order o WHERE o.id = order_id AND o.bureau = report.bureau AND o.bank = report.bank
        AND o.borrower_id = report.borrower_id));
-- Revocation ends this at once.
CREATE POLICY reading ON report FOR SELECT TO requests USING (
    bank = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'BANK' AND legal_basis IS NOT NULL
    AND report_basis(borrower_id, bank, bureau) IS NOT NULL);
CREATE POLICY acting ON report FOR SELECT TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY erasing ON report TO consumers USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY ending ON report TO timers USING (true);
CREATE POLICY long_ago ON report AS RESTRICTIVE FOR DELETE TO timers
    USING (delivered_at < (SELECT caller_now() - interval '90 days'));

-- How much metered products are used, for the operator: counts, neither prices nor whom the reports are about.
CREATE FUNCTION metered_counts(in_month date)
    RETURNS TABLE (bank text, bureau text, product_code text, ordered bigint, delivered bigint, no_data bigint, cannot bigint, lapsed bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.bank, o.bureau, o.product_code, count(*), count(*) FILTER (WHERE o.status = 'DELIVERED'),
        count(*) FILTER (WHERE o.status = 'NO_DATA'), count(*) FILTER (WHERE o.status = 'CANNOT'), count(*) FILTER (WHERE o.status = 'LAPSED')
    FROM report_order o WHERE o.month = metered_counts.in_month AND caller_kind() = 'OPERATOR'
    GROUP BY o.bank, o.bureau, o.product_code ORDER BY o.bank, o.bureau, o.product_code
$$;
REVOKE EXECUTE ON FUNCTION metered_counts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION metered_counts TO requests;
