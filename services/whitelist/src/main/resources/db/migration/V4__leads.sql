-- What became of a lead, by code. Owned as data; effect says what the outcome does to the lease.
CREATE TABLE lead_outcome (
    code       text PRIMARY KEY,
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    effect     text NOT NULL CHECK (effect IN ('KEEPS_LEASE', 'REOPENS', 'CLOSES')),
    -- The borrower could mend what stood in the way.
    repairable boolean NOT NULL
);
INSERT INTO lead_outcome VALUES
    ('CONTACTED', '已联系，洽谈中', 'In contact', 'KEEPS_LEASE', false),
    ('VISITED', '已走访', 'Visited', 'KEEPS_LEASE', false),
    ('APPLIED', '企业已申请', 'The enterprise applied', 'CLOSES', false),
    ('NO_NEED', '企业已无融资需求', 'The enterprise has no need any more', 'CLOSES', false),
    ('CEASED', '企业已停止经营', 'The enterprise has ceased', 'CLOSES', false),
    ('UNREACHABLE', '多次联系不上', 'Could not be reached', 'REOPENS', false),
    ('DECLINED_BY_BORROWER', '企业不选择本机构', 'The enterprise chose another lender', 'REOPENS', false),
    ('DOCUMENTS_MISSING', '资料不全', 'Documents are missing', 'REOPENS', true),
    ('ACCOUNTS_NOT_SOUND', '财务制度不健全', 'The accounts are not in order', 'REOPENS', true),
    ('COLLATERAL_SHORT', '抵质押或担保不足', 'Not enough security', 'REOPENS', true),
    ('CREDIT_RECORD', '信用记录不符合要求', 'The credit record does not allow it', 'REOPENS', false),
    ('INDUSTRY_EXCLUDED', '不符合本机构行业政策', 'The industry is excluded here', 'REOPENS', false);

-- Accepted rows of approved batches, waiting for their borrower or already in a lead.
CREATE TABLE lead_source (
    row_id         uuid        PRIMARY KEY,
    list_type_code text        NOT NULL REFERENCES list_type (code),
    authority      text        NOT NULL,
    uscc           text        NOT NULL,
    claim          jsonb       NOT NULL,
    endorsed_on    date        NOT NULL,
    valid_until    date        NOT NULL,
    lead_id        uuid,
    accepted_at    timestamptz NOT NULL
);
CREATE INDEX lead_source_waiting ON lead_source (uscc) WHERE lead_id IS NULL;
CREATE INDEX lead_source_lead ON lead_source (lead_id);

CREATE TABLE lead (
    id                   uuid        PRIMARY KEY,
    version              bigint      NOT NULL,
    borrower_id          uuid        NOT NULL,
    list_type_code       text        NOT NULL REFERENCES list_type (code),
    uscc                 text        NOT NULL,
    name_zh              text        NOT NULL,
    legal_representative text,
    phone                text,
    region_code          text        NOT NULL,
    industry_code        text,
    tags                 text[]      NOT NULL,
    amount_fen           bigint      NOT NULL,
    term_months          int         NOT NULL,
    purpose              text        NOT NULL,
    guarantee            text        NOT NULL,
    wished_bank_name_zh  text,
    authority            text        NOT NULL,
    endorsed_on          date        NOT NULL,
    valid_until          date        NOT NULL,
    opened_at            timestamptz NOT NULL,
    changed_at           timestamptz NOT NULL,
    status               text        NOT NULL,
    bank                 text,
    leased_until         timestamptz,
    feedback_due_at      timestamptz,
    feedback_overdue     boolean     NOT NULL DEFAULT false,
    closing_code         text,
    feed_tx              xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq             bigint      NOT NULL DEFAULT nextval('feed_seq')
);
-- One live lead per borrower and list type; further rows enrich it.
CREATE UNIQUE INDEX lead_live ON lead (borrower_id, list_type_code) WHERE status <> 'CLOSED';
CREATE INDEX lead_feed ON lead (feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON lead FOR EACH ROW EXECUTE FUNCTION feed_position();

CREATE TABLE lead_feedback (
    id           uuid        PRIMARY KEY,
    lead_id      uuid        NOT NULL REFERENCES lead (id),
    bank         text        NOT NULL,
    outcome_code text        NOT NULL REFERENCES lead_outcome (code),
    note         text,
    reported_by  text        NOT NULL,
    reported_at  timestamptz NOT NULL
);
CREATE INDEX lead_feedback_lead ON lead_feedback (lead_id, reported_at);

-- Copies of what enterprise-profile publishes.
CREATE TABLE borrower_copy (
    borrower_id uuid   PRIMARY KEY,
    version     bigint NOT NULL,
    uscc        text   NOT NULL
);
CREATE INDEX borrower_copy_uscc ON borrower_copy (uscc);

-- Consents of purpose LEAD_CONTACT; they may arrive before their borrower does.
CREATE TABLE contact_consent_copy (
    consent_id  uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    borrower_id uuid        NOT NULL,
    receiver    text,
    valid_until timestamptz NOT NULL,
    status      text        NOT NULL
);
CREATE INDEX contact_consent_copy_borrower ON contact_consent_copy (borrower_id);
