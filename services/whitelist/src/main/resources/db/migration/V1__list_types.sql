-- What kinds of lists there are. A new kind is a row, not a release.
CREATE TABLE list_type (
    code                   text PRIMARY KEY,
    name_zh                text NOT NULL,
    name_en                text NOT NULL,
    owner_zh               text NOT NULL,
    receivers_kind         text NOT NULL,
    validity_days          int  NOT NULL CHECK (validity_days > 0),
    max_amount_fen         bigint NOT NULL CHECK (max_amount_fen > 0),
    max_term_months        int  NOT NULL CHECK (max_term_months > 0),
    lease_hours            int  NOT NULL CHECK (lease_hours > 0),
    feedback_working_days  int  NOT NULL CHECK (feedback_working_days > 0),
    -- For each group of fields: on which legal basis receivers see it, and what opens it.
    field_groups           jsonb NOT NULL
);

INSERT INTO list_type VALUES
    ('LENDING_WHITELIST', '融资需求“白名单”', 'Lending whitelist', '行业主管部门', 'BANK',
     365, 10000000000, 120, 240, 5,
     '[{"group": "NEED", "opening": "LEGAL_BASIS",
        "legalBasisZh": "海南省方案（2024-2028年）第27项：“白名单”企业及其融资需求通过“信易贷”平台直连金融机构",
        "legalBasisEn": "Hainan plan 2024-2028, item 27: whitelisted enterprises and their needs are connected to lenders through the platform"},
       {"group": "IDENTITY", "opening": "CONFIRMATION",
        "legalBasisZh": "企业本人同意（征信业务管理办法、个人信息保护法）",
        "legalBasisEn": "The enterprise''s own consent"},
       {"group": "CONTACT", "opening": "CONFIRMATION",
        "legalBasisZh": "企业本人同意（个人信息保护法）",
        "legalBasisEn": "The enterprise''s own consent"}]'),
    ('DIRECT_FINANCING', '直接融资“白名单”', 'Direct-financing whitelist', '行业主管部门', 'EQUITY',
     365, 100000000000, 240, 480, 10,
     '[{"group": "NEED", "opening": "LEGAL_BASIS",
        "legalBasisZh": "海南省方案（2024-2028年）第17、27项：直接融资“白名单”推送",
        "legalBasisEn": "Hainan plan 2024-2028, items 17 and 27: pushing of the direct-financing whitelist"},
       {"group": "IDENTITY", "opening": "LEGAL_BASIS",
        "legalBasisZh": "海南省方案（2024-2028年）第17项；企业申报直接融资名单时已书面同意推送",
        "legalBasisEn": "Hainan plan 2024-2028, item 17; consent in writing when applying for the list"},
       {"group": "CONTACT", "opening": "LEGAL_BASIS",
        "legalBasisZh": "海南省方案（2024-2028年）第17项；企业申报直接融资名单时已书面同意推送",
        "legalBasisEn": "Hainan plan 2024-2028, item 17; consent in writing when applying for the list"}]');
