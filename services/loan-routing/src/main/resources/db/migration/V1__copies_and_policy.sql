-- What other services own and routing decides by, as last published.
CREATE TABLE borrower_copy (
    borrower_id uuid   PRIMARY KEY,
    version     bigint NOT NULL,
    state       jsonb  NOT NULL
);
CREATE TABLE product_copy (
    product_code text   PRIMARY KEY,
    version      bigint NOT NULL,
    state        jsonb  NOT NULL
);
CREATE TABLE scheme_copy (
    scheme_code text   PRIMARY KEY,
    version     bigint NOT NULL,
    state       jsonb  NOT NULL
);
CREATE TABLE consent_copy (
    consent_id  uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    borrower_id uuid        NOT NULL,
    purpose     text        NOT NULL,
    receiver    text        NOT NULL,
    valid_until timestamptz NOT NULL,
    status      text        NOT NULL
);
CREATE INDEX consent_copy_borrower ON consent_copy (borrower_id, receiver);

-- The rules of routing that are policy: the row with the latest date not in the future holds.
CREATE TABLE routing_policy (
    valid_from                        date PRIMARY KEY,
    owner                             text NOT NULL,
    -- A bank takes an application within this time or loses it.
    bank_take_working_days            int  NOT NULL CHECK (bank_take_working_days > 0),
    -- A silent department is marked as urged and gets this much more time, this often; then the borrower is free.
    department_extensions             int  NOT NULL CHECK (department_extensions >= 0),
    department_extension_working_days int  NOT NULL CHECK (department_extension_working_days > 0),
    -- From the borrower's selection to the signed contract, and from there to the money.
    contract_working_days             int  NOT NULL CHECK (contract_working_days > 0),
    disbursement_working_days         int  NOT NULL CHECK (disbursement_working_days > 0),
    disbursement_extensions           int  NOT NULL CHECK (disbursement_extensions >= 0),
    -- The longest an offer may stand open.
    max_offer_valid_days              int  NOT NULL CHECK (max_offer_valid_days > 0),
    -- A maturity moved to a bank's next business day may lie this far behind the term.
    maturity_grace_days               int  NOT NULL CHECK (maturity_grace_days >= 0),
    -- Prepaid interest: a reported period may end this long after the day of the report.
    interest_ahead_days               int  NOT NULL CHECK (interest_ahead_days >= 0),
    -- Reported interest may differ from rate x days by the larger of the two.
    interest_tolerance_fen            bigint  NOT NULL CHECK (interest_tolerance_fen >= 0),
    interest_tolerance_percent        numeric NOT NULL CHECK (interest_tolerance_percent >= 0)
);
INSERT INTO routing_policy VALUES ('2024-01-01', 'OPS-PLATFORM', 1, 1, 3, 5, 10, 1, 30, 10, 100, 100, 1);

-- Why a bank refuses and why a department rejects.
CREATE TABLE reason_code (
    list        text NOT NULL CHECK (list IN ('BANK_REFUSAL', 'DEPARTMENT_REJECTION')),
    code        text NOT NULL,
    text_zh     text NOT NULL,
    text_en     text NOT NULL,
    valid_from  date NOT NULL,
    valid_until date,
    PRIMARY KEY (list, code)
);
INSERT INTO reason_code VALUES
    ('BANK_REFUSAL', 'INSUFFICIENT_REPAYMENT_CAPACITY', '还款能力不足', 'The capacity to repay is not sufficient', '2024-01-01', NULL),
    ('BANK_REFUSAL', 'CREDIT_RECORD', '信用记录不符合要求', 'The credit record does not meet the requirement', '2024-01-01', NULL),
    ('BANK_REFUSAL', 'EXISTING_DEBT_TOO_HIGH', '现有负债过高', 'The existing debt is too high', '2024-01-01', NULL),
    ('BANK_REFUSAL', 'OPERATING_TIME_TOO_SHORT', '经营年限不足', 'The business has not operated long enough', '2024-01-01', NULL),
    ('BANK_REFUSAL', 'COLLATERAL_INSUFFICIENT', '担保措施不足', 'The collateral or guarantee is not sufficient', '2024-01-01', NULL),
    ('BANK_REFUSAL', 'DOCUMENTS_INCOMPLETE', '资料不完整', 'Documents are missing', '2024-01-01', NULL),
    ('BANK_REFUSAL', 'PURPOSE_NOT_ELIGIBLE', '贷款用途不符合产品要求', 'The purpose does not fit the product', '2024-01-01', NULL),
    ('BANK_REFUSAL', 'INDUSTRY_NOT_SERVED', '暂不支持该行业', 'The bank does not serve the industry', '2024-01-01', NULL),
    ('BANK_REFUSAL', 'BORROWER_NOT_REACHABLE', '无法联系到申请人', 'The borrower could not be reached', '2024-01-01', NULL),
    ('DEPARTMENT_REJECTION', 'NOT_IN_SECTOR', '不属于本部门支持的行业', 'The borrower is not in the sector the scheme supports', '2024-01-01', NULL),
    ('DEPARTMENT_REJECTION', 'PURPOSE_NOT_SUPPORTED', '贷款用途不在政策支持范围', 'The scheme does not support the purpose', '2024-01-01', NULL),
    ('DEPARTMENT_REJECTION', 'CONDITIONS_NOT_MET', '不符合政策规定的条件', 'The conditions of the scheme are not met', '2024-01-01', NULL),
    ('DEPARTMENT_REJECTION', 'DISHONEST_DEBTOR', '列入失信名单', 'The borrower is on a list of dishonest debtors', '2024-01-01', NULL),
    ('DEPARTMENT_REJECTION', 'DOCUMENTS_INCOMPLETE', '资料不完整', 'Documents are missing', '2024-01-01', NULL);
