-- Credit bureaus (征信机构): those of persons are licensed, those of enterprises filed. To be confirmed by counsel.
INSERT INTO institution_type (code, kind, name_zh, name_en, licence_basis_zh) VALUES
    ('PERSONAL_CREDIT_BUREAU', 'CREDIT_BUREAU', '个人征信机构', 'Credit bureau of persons', '征信业管理条例第七条'),
    ('ENTERPRISE_CREDIT_BUREAU', 'CREDIT_BUREAU', '企业征信机构', 'Credit bureau of enterprises, filed', '征信业管理条例第十条');
