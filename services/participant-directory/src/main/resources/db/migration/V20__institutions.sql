-- Institutions to their full depth: what they are, what allows them, whom they reach, and how they come, stay and go.

-- The law that asks a type for a licence is named; where none does, nobody asks. To be confirmed by counsel.
CREATE TABLE institution_type (
    code             text PRIMARY KEY,
    kind             text NOT NULL,
    name_zh          text NOT NULL,
    name_en          text NOT NULL,
    licence_basis_zh text
);
INSERT INTO institution_type (code, kind, name_zh, name_en, licence_basis_zh) VALUES
    ('COMMERCIAL_BANK', 'BANK', '商业银行', 'Commercial bank', '商业银行法第十六条'),
    ('RURAL_BANK', 'BANK', '农村中小金融机构', 'Rural bank or credit cooperative', '商业银行法第十六条、第九十三条'),
    ('POLICY_BANK', 'BANK', '政策性银行', 'Policy bank', '银行业监督管理法第二条、第十六条'),
    ('SECTOR_REGULATOR', 'REGULATOR', '行业主管部门', 'Sector regulator', NULL),
    ('GUARANTOR', 'GUARANTOR', '融资担保公司', 'Guarantor', '融资担保公司监督管理条例第六条'),
    ('RE_GUARANTOR', 'GUARANTOR', '再担保机构', 'Re-guarantor', '融资担保公司监督管理条例第六条'),
    ('INSURER', 'GUARANTOR', '保险公司', 'Insurer', '保险法第六十七条'),
    ('SMALL_LOAN_COMPANY', 'LOCAL_FINANCE', '小额贷款公司', 'Small loan company', '小额贷款公司监督管理暂行办法'),
    ('FINANCIAL_LEASING_COMPANY', 'LOCAL_FINANCE', '融资租赁公司', 'Financial leasing company', '融资租赁公司监督管理暂行办法'),
    ('FACTORING_COMPANY', 'LOCAL_FINANCE', '商业保理公司', 'Factoring company', '银保监办发〔2019〕205号'),
    ('PAWNSHOP', 'LOCAL_FINANCE', '典当行', 'Pawnshop', '典当管理办法'),
    ('EQUITY_MARKET', 'EQUITY', '区域性股权市场', 'Regional equity market', '区域性股权市场监督管理试行办法'),
    ('FUND', 'EQUITY', '基金', 'Fund', NULL),
    ('FINANCE_BUREAU', 'FINANCE', '财政部门', 'Finance bureau', NULL),
    ('SCHEME_OWNER', 'FINANCE', '政策主办方', 'Scheme owner', NULL),
    ('INTEGRATED_PLATFORM', 'CHANNEL', '综合平台', 'Integrated platform', NULL),
    ('SERVICE_COUNTER', 'CHANNEL', '服务网点', 'Service counter', NULL),
    ('REDEMPTION_EXCHANGE', 'CHANNEL', '惠企政策兑现平台', 'Redemption exchange', NULL),
    ('SUPERVISOR', 'SUPERVISOR', '监督管理部门', 'Supervisor', NULL),
    ('OPERATOR', 'OPERATOR', '平台运营方', 'Platform operator', NULL);
GRANT SELECT ON institution_type TO requests, supervisors, timers;

-- Why an institution is not admitted, or suspended.
CREATE TABLE standing_reason (
    code     text    PRIMARY KEY,
    rejects  boolean NOT NULL,
    suspends boolean NOT NULL,
    text_zh  text    NOT NULL,
    text_en  text    NOT NULL
);
INSERT INTO standing_reason (code, rejects, suspends, text_zh, text_en) VALUES
    ('DOCUMENTS_INCOMPLETE', true, false, '申请材料不齐全或不一致', 'The documents are incomplete or contradict each other'),
    ('NOT_ELIGIBLE', true, false, '不符合接入条件', 'It is no institution the platform is for'),
    ('WITHDRAWN', true, false, '机构撤回申请', 'The institution withdrew'),
    ('LICENCE_NOT_VALID', true, true, '业务许可无效、暂停、吊销或到期', 'Its licence is not, or no longer, in force'),
    ('RULES_BROKEN', false, true, '违反平台规则', 'It broke the rules of the platform'),
    ('SECURITY_INCIDENT', false, true, '发生安全事件', 'A security incident'),
    ('SUPERVISORS_ORDER', false, true, '监管部门要求', 'A supervisor ordered it'),
    ('OWN_WISH', false, true, '机构自行申请', 'The institution asked for it');
GRANT SELECT ON standing_reason TO requests, supervisors;

ALTER TABLE participant
    ADD COLUMN institution_type        text REFERENCES institution_type (code),
    ADD COLUMN licence_no              text,
    ADD COLUMN licence_issuer          text,
    ADD COLUMN licence_valid_from      date,
    ADD COLUMN licence_valid_until     date,
    ADD COLUMN licence_standing        text,
    ADD COLUMN reach_region_codes      text[],
    ADD COLUMN reach_every_industry    boolean,
    ADD COLUMN reach_industry_sections text[],
    ADD COLUMN reason_code             text REFERENCES standing_reason (code),
    -- Where it was when it was suspended, and comes back to.
    ADD COLUMN status_before           text,
    ADD COLUMN last_day                date,
    ADD COLUMN reviewed_by             text,
    ADD COLUMN reviewed_at             timestamptz,
    ADD COLUMN promotion_asked_by      text,
    ADD COLUMN promotion_asked_at      timestamptz,
    ADD COLUMN promoted_by             text,
    ADD COLUMN promoted_at             timestamptz,
    -- Its name among the deadlines, which know ids only.
    ADD COLUMN deadline_id             uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
ALTER TABLE participant ALTER COLUMN deadline_id DROP DEFAULT;

-- The last day of an institution and of a licence is taken by a timer.
GRANT SELECT, UPDATE ON participant TO timers;
CREATE POLICY ending ON participant TO timers USING (true);

-- What stood here before: the region of a regulator was the one it reached.
SET LOCAL ROLE timers;
UPDATE participant SET
    institution_type = CASE kind
        WHEN 'BANK' THEN 'COMMERCIAL_BANK' WHEN 'REGULATOR' THEN 'SECTOR_REGULATOR' WHEN 'EQUITY' THEN 'EQUITY_MARKET'
        WHEN 'FINANCE' THEN 'FINANCE_BUREAU' WHEN 'CHANNEL' THEN 'INTEGRATED_PLATFORM' ELSE kind END,
    reach_region_codes = CASE kind WHEN 'REGULATOR' THEN ARRAY[region_code] END,
    reach_every_industry = CASE kind WHEN 'REGULATOR' THEN true END,
    reach_industry_sections = CASE kind WHEN 'REGULATOR' THEN ARRAY[]::text[] END,
    status_before = CASE status WHEN 'SUSPENDED' THEN 'ACTIVE' END,
    reason_code = CASE status WHEN 'SUSPENDED' THEN 'RULES_BROKEN' END;
RESET ROLE;

ALTER TABLE participant
    ALTER COLUMN institution_type SET NOT NULL,
    DROP CONSTRAINT two_persons,
    ADD CONSTRAINT two_persons CHECK (
        (approved_by IS NULL OR approved_by NOT IN (proposed_by, reviewed_by))
        AND (promoted_by IS NULL OR promoted_by <> promotion_asked_by)),
    -- A regulator that reaches nobody, or somebody else that reaches anybody, is not kept either.
    ADD CONSTRAINT reach_of_a_regulator CHECK (
        CASE WHEN kind = 'REGULATOR'
            THEN reach_region_codes IS NOT NULL AND cardinality(reach_region_codes) > 0
                AND reach_every_industry = (cardinality(reach_industry_sections) = 0)
            ELSE reach_region_codes IS NULL END);

-- The papers an institution was proposed with, by their numbers in the operator's files: the operator's alone.
CREATE TABLE participant_document (
    participant_code text NOT NULL REFERENCES participant (code),
    position         int  NOT NULL,
    reference        text NOT NULL,
    PRIMARY KEY (participant_code, position)
);
ALTER TABLE participant_document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON participant_document TO requests;
CREATE POLICY operating ON participant_document TO requests USING ((SELECT caller_kind()) = 'OPERATOR');

-- From the sandbox on it is known to everybody who is signed in.
DROP POLICY admitted ON participant;
CREATE POLICY admitted ON participant FOR SELECT TO requests, supervisors USING (approved_by IS NOT NULL);
