-- What the fields of a list are called in JSON, where a name is a header. Amounts are yuan and terms are months, as under a header without a unit.
INSERT INTO vocabulary_word (kind, word, meaning) VALUES
    ('HEADER', 'nameZh', 'NAME'),
    ('HEADER', 'uscc', 'USCC'),
    ('HEADER', 'legalRepresentative', 'LEGAL_REPRESENTATIVE'),
    ('HEADER', 'phone', 'PHONE'),
    ('HEADER', 'regionCode', 'REGION'),
    ('HEADER', 'industryCode', 'INDUSTRY'),
    ('HEADER', 'employees', 'EMPLOYEES'),
    ('HEADER', 'annualRevenueYuan', 'ANNUAL_REVENUE'),
    ('HEADER', 'tags', 'TAGS'),
    ('HEADER', 'amountYuan', 'AMOUNT'),
    ('HEADER', 'termMonths', 'TERM'),
    ('HEADER', 'purpose', 'PURPOSE'),
    ('HEADER', 'guarantee', 'GUARANTEE'),
    ('HEADER', 'wishedBankNameZh', 'WISHED_BANK'),
    ('HEADER', 'endorsedOn', 'ENDORSED_ON'),
    ('HEADER', 'note', 'NOTE');
