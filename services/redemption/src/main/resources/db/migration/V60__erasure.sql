-- A borrower asks that its data go (个人信息删除). Loans and entitlements are accounts of public money and stay, and so
-- does the payee, which is a copy of the borrower's head and goes with it.
CREATE INDEX loan_borrower ON loan (borrower_id);
