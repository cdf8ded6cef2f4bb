-- A borrower asks that its data go (个人信息删除). Loans and entitlements are accounts of public money and stay; without any, nobody is paid.
CREATE INDEX loan_borrower ON loan (borrower_id);
