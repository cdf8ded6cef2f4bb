CREATE TABLE application (
    id                        uuid        PRIMARY KEY,
    version                   bigint      NOT NULL,
    borrower_id               uuid        NOT NULL,
    product_code              text        NOT NULL,
    alternative_product_codes text[]      NOT NULL,
    amount_fen                bigint      NOT NULL CHECK (amount_fen > 0),
    term_months               int         NOT NULL CHECK (term_months > 0),
    purpose                   text        NOT NULL,
    submitted_at              timestamptz NOT NULL,
    -- Where it stands.
    status                    text        NOT NULL,
    is_open                   boolean     NOT NULL,
    holder                    text,
    due_at                    timestamptz,
    untried_product_codes     text[]      NOT NULL,
    approved_scheme_codes     text[]      NOT NULL,
    attempts                  int         NOT NULL,
    -- What belongs to some states only.
    step_product_code         text,
    step_scheme_code          text,
    step_department           text,
    extensions                int         NOT NULL,
    offer_id                  uuid,
    loan_id                   uuid,
    end_reason_code           text,
    feed_tx                   xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq                  bigint      NOT NULL DEFAULT nextval('feed_seq'),
    -- Every open state has a holder and a deadline; the database holds it too.
    CONSTRAINT open_has_holder_and_deadline CHECK (is_open = (holder IS NOT NULL) AND is_open = (due_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_open_application_per_product ON application (borrower_id, product_code) WHERE is_open;
CREATE INDEX application_feed ON application (borrower_id, feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON application FOR EACH ROW EXECUTE FUNCTION feed_position();

-- The banks an application was handed to, one row each; what a bank pulls.
CREATE TABLE assignment (
    application_id        uuid    NOT NULL REFERENCES application,
    attempt               int     NOT NULL,
    bank                  text    NOT NULL,
    product_code          text    NOT NULL,
    scheme_code           text,
    approved_on_platform  boolean NOT NULL,
    promised_working_days int     NOT NULL,
    listed_rate_percent   numeric NOT NULL,
    consent_id            uuid    NOT NULL,
    standing              text    NOT NULL CHECK (standing IN ('CURRENT', 'REVOKED')),
    revocation_code       text,
    application_version   bigint  NOT NULL,
    feed_tx               xid8    NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq              bigint  NOT NULL DEFAULT nextval('feed_seq'),
    PRIMARY KEY (application_id, attempt),
    CONSTRAINT revoked_for_a_reason CHECK ((standing = 'REVOKED') = (revocation_code IS NOT NULL))
);
CREATE UNIQUE INDEX one_bank_at_a_time ON assignment (application_id) WHERE standing = 'CURRENT';
CREATE INDEX assignment_feed ON assignment (bank, feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION feed_position();

-- The departments that were asked, one row each; what a department pulls.
CREATE TABLE department_approval (
    application_id uuid        NOT NULL REFERENCES application,
    scheme_code    text        NOT NULL,
    department     text        NOT NULL,
    product_code   text        NOT NULL,
    status         text        NOT NULL CHECK (status IN ('WAITING', 'APPROVED', 'REJECTED', 'CLOSED')),
    asked_at       timestamptz NOT NULL,
    due_at         timestamptz NOT NULL,
    is_escalated   boolean     NOT NULL,
    feed_tx        xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq       bigint      NOT NULL DEFAULT nextval('feed_seq'),
    PRIMARY KEY (application_id, scheme_code)
);
CREATE INDEX department_approval_feed ON department_approval (department, feed_tx, feed_seq) WHERE status = 'WAITING';
CREATE TRIGGER feed_position BEFORE UPDATE ON department_approval FOR EACH ROW EXECUTE FUNCTION feed_position();

-- Who did what when; written once, never changed.
CREATE TABLE application_history (
    application_id uuid        NOT NULL REFERENCES application,
    version        bigint      NOT NULL,
    step           int         NOT NULL,
    at             timestamptz NOT NULL,
    what           text        NOT NULL,
    who            text        NOT NULL,
    subject        text,
    from_status    text,
    to_status      text        NOT NULL,
    product_code   text,
    bank           text,
    reason_code    text,
    repairable     boolean,
    note           text,
    due_at         timestamptz,
    PRIMARY KEY (application_id, version, step)
);

CREATE TABLE offer (
    id                  uuid        PRIMARY KEY,
    version             bigint      NOT NULL,
    application_id      uuid        NOT NULL REFERENCES application,
    attempt             int         NOT NULL,
    bank                text        NOT NULL,
    amount_fen          bigint      NOT NULL CHECK (amount_fen > 0),
    term_months         int         NOT NULL CHECK (term_months > 0),
    annual_rate_percent numeric     NOT NULL,
    day_count           text        NOT NULL,
    made_by             text        NOT NULL,
    made_at             timestamptz NOT NULL,
    valid_until         timestamptz NOT NULL,
    status              text        NOT NULL,
    selected_at         timestamptz,
    loan_id             uuid
);
CREATE INDEX offer_application ON offer (application_id);

CREATE TABLE loan (
    id                   uuid        PRIMARY KEY,
    version              bigint      NOT NULL,
    application_id       uuid        NOT NULL UNIQUE REFERENCES application,
    offer_id             uuid        NOT NULL REFERENCES offer,
    borrower_id          uuid        NOT NULL,
    bank                 text        NOT NULL,
    product_code         text        NOT NULL,
    scheme_code          text,
    approved_on_platform boolean     NOT NULL,
    contract_no          text        NOT NULL,
    principal_fen        bigint      NOT NULL CHECK (principal_fen > 0),
    term_months          int         NOT NULL,
    annual_rate_percent  numeric     NOT NULL,
    day_count            text        NOT NULL,
    signed_on            date        NOT NULL,
    signed_by            text        NOT NULL,
    status               text        NOT NULL,
    disbursed_on         date,
    matures_on           date,
    disbursed_by         text,
    CONSTRAINT contract_number_once_per_bank UNIQUE (bank, contract_no),
    -- Money needs two people; the database holds it too.
    CONSTRAINT two_persons CHECK (disbursed_by IS NULL OR disbursed_by <> signed_by)
);

CREATE TABLE interest_report (
    id                uuid        PRIMARY KEY,
    loan_id           uuid        NOT NULL REFERENCES loan,
    period_from       date        NOT NULL,
    period_until      date        NOT NULL CHECK (period_until > period_from),
    principal_fen     bigint      NOT NULL,
    interest_paid_fen bigint      NOT NULL,
    reported_by       text        NOT NULL,
    reported_at       timestamptz NOT NULL,
    UNIQUE (loan_id, period_from)
);
