-- Loans as their banks report them; what an entitlement is judged by.
CREATE TABLE loan (
    loan_id              uuid    PRIMARY KEY,
    borrower_id          uuid    NOT NULL,
    bank                 text    NOT NULL,
    scheme_code          text,
    approved_on_platform boolean NOT NULL,
    principal_fen        bigint  NOT NULL,
    disbursed_on         date    NOT NULL,
    matures_on           date    NOT NULL
);

-- Reports whose loan has not been heard of yet.
CREATE TABLE waiting_interest_report (
    interest_report_id uuid        PRIMARY KEY,
    loan_id            uuid        NOT NULL,
    period_from        date        NOT NULL,
    period_until       date        NOT NULL,
    principal_fen      bigint      NOT NULL,
    interest_paid_fen  bigint      NOT NULL,
    arrived_at         timestamptz NOT NULL
);
CREATE INDEX waiting_interest_report_loan ON waiting_interest_report (loan_id, period_from);

CREATE TABLE entitlement (
    id                 uuid        PRIMARY KEY,
    version            bigint      NOT NULL,
    -- One decision per report, ever.
    interest_report_id uuid        NOT NULL UNIQUE,
    loan_id            uuid        NOT NULL REFERENCES loan,
    borrower_id        uuid        NOT NULL,
    scheme_code        text        NOT NULL,
    scheme_version     bigint,
    owner              text,
    budget_year        int         NOT NULL,
    period_from        date        NOT NULL,
    period_until       date        NOT NULL,
    principal_fen      bigint      NOT NULL,
    interest_paid_fen  bigint      NOT NULL,
    amount_fen         bigint      NOT NULL CHECK (amount_fen >= 0),
    counted_days       bigint      NOT NULL,
    shares             jsonb       NOT NULL,
    explanation        jsonb       NOT NULL,
    decided_at         timestamptz NOT NULL,
    reserved_at        timestamptz,
    status             text        NOT NULL,
    refusal_code       text,
    payout_id          uuid,
    payout_order_id    uuid,
    failure_code       text,
    paid_at            timestamptz,
    feed_tx            xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq           bigint      NOT NULL DEFAULT nextval('feed_seq'),
    CONSTRAINT refused_or_due CHECK ((status = 'REFUSED') = (amount_fen = 0)),
    CONSTRAINT refused_with_reason CHECK ((status = 'REFUSED') = (refusal_code IS NOT NULL))
);
CREATE INDEX entitlement_feed ON entitlement (feed_tx, feed_seq);
CREATE INDEX entitlement_loan ON entitlement (loan_id);
CREATE INDEX entitlement_borrower ON entitlement (borrower_id, scheme_code);
CREATE INDEX entitlement_awaiting ON entitlement (scheme_code, budget_year, id) WHERE status = 'AWAITING_BUDGET';
CREATE TRIGGER feed_position BEFORE UPDATE ON entitlement FOR EACH ROW EXECUTE FUNCTION feed_position();

CREATE TABLE payout (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    scheme_code  text        NOT NULL,
    owner        text        NOT NULL,
    amount_fen   bigint      NOT NULL CHECK (amount_fen > 0),
    status       text        NOT NULL,
    prepared_by  text        NOT NULL,
    prepared_at  timestamptz NOT NULL,
    released_by  text,
    released_at  timestamptz,
    cancelled_by text,
    cancelled_at timestamptz,
    feed_tx      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq     bigint      NOT NULL DEFAULT nextval('feed_seq'),
    CONSTRAINT two_persons CHECK (released_by IS NULL OR released_by <> prepared_by)
);
CREATE INDEX payout_feed ON payout (owner, feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON payout FOR EACH ROW EXECUTE FUNCTION feed_position();

CREATE TABLE payout_item (
    payout_id      uuid   NOT NULL REFERENCES payout,
    entitlement_id uuid   NOT NULL REFERENCES entitlement,
    borrower_id    uuid   NOT NULL,
    amount_fen     bigint NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (payout_id, entitlement_id)
);

CREATE TABLE payout_order (
    id                 uuid        PRIMARY KEY,
    version            bigint      NOT NULL,
    payout_id          uuid        NOT NULL REFERENCES payout,
    entitlement_id     uuid        NOT NULL REFERENCES entitlement,
    borrower_id        uuid        NOT NULL,
    scheme_code        text        NOT NULL,
    exchange           text        NOT NULL,
    amount_fen         bigint      NOT NULL CHECK (amount_fen > 0),
    ordered_at         timestamptz NOT NULL,
    status             text        NOT NULL,
    exchange_reference text,
    paid_at            timestamptz,
    failure_code       text,
    -- When the platform learned of the payment or failure.
    settled_at         timestamptz,
    feed_tx            xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq           bigint      NOT NULL DEFAULT nextval('feed_seq'),
    UNIQUE (payout_id, entitlement_id),
    -- One payment of the exchange settles one order.
    CONSTRAINT reference_used_once UNIQUE (exchange, exchange_reference)
);
-- No entitlement is out for payment twice, and none is paid twice.
CREATE UNIQUE INDEX payout_order_live ON payout_order (entitlement_id) WHERE status <> 'FAILED';
CREATE INDEX payout_order_feed ON payout_order (exchange, feed_tx, feed_seq) WHERE status = 'ORDERED';
CREATE TRIGGER feed_position BEFORE UPDATE ON payout_order FOR EACH ROW EXECUTE FUNCTION feed_position();

-- Whom the exchange pays; copied from the owner of borrowers.
CREATE TABLE payee (
    borrower_id uuid   PRIMARY KEY,
    version     bigint NOT NULL,
    uscc        text,
    name_zh     text   NOT NULL
);
