-- Metered products of credit bureaus (征信机构计量产品): who offers what, by which licence and law, at which price. Basic services stay free
-- beside them (Hainan plan 2024-2028, item 20: 免费…提供基础的融资服务和数据；支持持牌征信机构按照市场化原则，依法合规提供征信产品和服务).

-- Times of statements and disputes, by the date they hold from.
CREATE TABLE metered_policy (
    valid_from           date PRIMARY KEY,
    owner                text NOT NULL,
    -- After the last day of its month a statement closes.
    closing_working_days int  NOT NULL CHECK (closing_working_days > 0),
    -- After it has closed a line may still be disputed.
    dispute_working_days int  NOT NULL CHECK (dispute_working_days > 0),
    -- The bureau answers a dispute; silence is consent.
    answer_working_days  int  NOT NULL CHECK (answer_working_days > 0)
);
INSERT INTO metered_policy VALUES ('2024-01-01', 'OPS-PLATFORM', 5, 10, 10);

-- Why there is no report, why a line is disputed, and why a dispute is not accepted.
CREATE TABLE metered_reason (
    code        text NOT NULL,
    used_for    text NOT NULL CHECK (used_for IN ('CANNOT', 'DISPUTE', 'REJECTION')),
    text_zh     text NOT NULL,
    text_en     text NOT NULL,
    valid_from  date NOT NULL,
    valid_until date,
    PRIMARY KEY (code, used_for, valid_from)
);
INSERT INTO metered_reason VALUES
    ('SUBJECT_NOT_IDENTIFIED', 'CANNOT', '无法确认信息主体', 'The subject could not be told for certain', '2024-01-01', NULL),
    ('SOURCE_NOT_AVAILABLE', 'CANNOT', '数据来源暂不可用', 'A source was not available', '2024-01-01', NULL),
    ('SUBJECT_OBJECTED', 'CANNOT', '信息主体已提出异议', 'The subject objected and the data is under review', '2024-01-01', NULL),
    ('CONTENT_EMPTY', 'DISPUTE', '报告无实质内容', 'The report says nothing', '2024-01-01', NULL),
    ('WRONG_SUBJECT', 'DISPUTE', '报告主体不符', 'The report is about somebody else', '2024-01-01', NULL),
    ('OUT_OF_DATE', 'DISPUTE', '报告数据超出约定时效', 'The report is older than agreed', '2024-01-01', NULL),
    ('PRICE_WRONG', 'DISPUTE', '计价不符', 'The price is not the one agreed', '2024-01-01', NULL),
    ('AS_AGREED', 'REJECTION', '报告符合产品说明', 'The report is what the product promises', '2024-01-01', NULL),
    ('NOT_SHOWN', 'REJECTION', '争议理由不成立', 'Nothing shows what was said', '2024-01-01', NULL);
GRANT SELECT ON metered_policy TO requests, timers;
GRANT SELECT ON metered_reason TO requests, supervisors;

CREATE TABLE bureau_product (
    product_code text PRIMARY KEY,
    bureau       text NOT NULL,
    -- From here on nothing new is ordered.
    withdrawn_at timestamptz,
    withdrawn_by text,
    UNIQUE (product_code, bureau),
    CONSTRAINT withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);

CREATE TABLE bureau_product_version (
    id                  uuid    PRIMARY KEY,
    product_code        text    NOT NULL,
    version_no          int     NOT NULL CHECK (version_no > 0),
    bureau              text    NOT NULL,
    name_zh             text    NOT NULL,
    name_en             text    NOT NULL,
    contents            text[]  NOT NULL CHECK (cardinality(contents) > 0),
    legal_basis         text    NOT NULL,
    price_fen           bigint  NOT NULL CHECK (price_fen >= 0),
    unit                text    NOT NULL CHECK (unit IN ('PER_REPORT', 'PER_ANSWER')),
    answer_within_hours int     NOT NULL CHECK (answer_within_hours > 0),
    valid_from          date    NOT NULL,
    -- The licence as it was when the version was published.
    licence_no          text,
    licence_issuer      text,
    made_by             text    NOT NULL,
    published_by        text,
    published_at        timestamptz,
    UNIQUE (product_code, version_no),
    FOREIGN KEY (product_code, bureau) REFERENCES bureau_product (product_code, bureau),
    CONSTRAINT published_by_two_persons CHECK (published_by IS NULL OR published_by <> made_by),
    CONSTRAINT published_under_a_licence CHECK (
        (published_at IS NULL) = (published_by IS NULL) AND (published_at IS NULL) = (licence_no IS NULL))
);
CREATE UNIQUE INDEX one_draft ON bureau_product_version (product_code) WHERE published_at IS NULL;

ALTER TABLE bureau_product_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON bureau_product_version TO requests;
GRANT SELECT ON bureau_product_version TO supervisors;
CREATE POLICY published ON bureau_product_version FOR SELECT TO requests, supervisors USING (published_at IS NOT NULL);
CREATE POLICY own ON bureau_product_version FOR SELECT TO requests USING (bureau = (SELECT caller_participant()));
CREATE POLICY drafting ON bureau_product_version FOR INSERT TO requests WITH CHECK (
    bureau = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CREDIT_BUREAU' AND published_at IS NULL);
-- What was published once never changes.
CREATE POLICY writing ON bureau_product_version FOR UPDATE TO requests
    USING (bureau = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CREDIT_BUREAU' AND published_at IS NULL)
    WITH CHECK (bureau = (SELECT caller_participant()));
CREATE TRIGGER written_once BEFORE UPDATE ON bureau_product_version FOR EACH ROW WHEN (current_user = 'requests' AND NEW.published_at IS NOT NULL)
    EXECUTE FUNCTION written_once('published_by', 'published_at', 'licence_no', 'licence_issuer');

ALTER TABLE bureau_product ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON bureau_product TO requests;
GRANT SELECT ON bureau_product TO supervisors;
CREATE POLICY own ON bureau_product TO requests
    USING (bureau = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CREDIT_BUREAU');
CREATE POLICY offered ON bureau_product FOR SELECT TO requests, supervisors USING (
    EXISTS (SELECT 1 FROM bureau_product_version v WHERE v.product_code = bureau_product.product_code AND v.published_at IS NOT NULL));
CREATE TRIGGER written_once BEFORE UPDATE ON bureau_product FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('withdrawn_at', 'withdrawn_by');
