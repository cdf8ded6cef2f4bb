-- A borrower asks that its data go (个人信息删除). The event's handler acts for that borrower: caller_borrower() names it.
CREATE INDEX loan_borrower ON loan (borrower_id);

GRANT SELECT (id, borrower_id, is_open), DELETE ON application TO consumers;
GRANT SELECT (application_id, borrower_id, disbursed_on, matures_on) ON loan TO consumers;
CREATE POLICY erasing ON loan FOR SELECT TO consumers USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY answering ON application FOR SELECT TO consumers USING (borrower_id = (SELECT caller_borrower()));
-- No application that goes on, and none that led to a loan.
CREATE POLICY erasing ON application FOR DELETE TO consumers USING (
    borrower_id = (SELECT caller_borrower()) AND NOT is_open
    AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.application_id = application.id AND l.disbursed_on IS NOT NULL OFFSET 0));
