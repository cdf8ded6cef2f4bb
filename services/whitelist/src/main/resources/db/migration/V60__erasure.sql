-- A borrower asks that its data go (个人信息删除). The event's handler acts for that borrower: caller_borrower() names it.
CREATE INDEX lead_borrower ON lead (borrower_id);

-- A lead in a bank's hands stays until the bank gives it back.
GRANT DELETE ON lead, lead_source, listing_row TO consumers;
GRANT SELECT (id) ON listing_row TO consumers;
CREATE POLICY erasing ON lead AS RESTRICTIVE FOR DELETE TO consumers
    USING (borrower_id = (SELECT caller_borrower()) AND status <> 'LEASED');
CREATE POLICY erasing ON lead_source AS RESTRICTIVE FOR DELETE TO consumers USING (
    lead_id IS NULL
    AND EXISTS (SELECT 1 FROM borrower_copy b
        WHERE b.uscc = lead_source.uscc AND b.borrower_id = (SELECT caller_borrower()) OFFSET 0));
-- Of a list the rows that became sources of this borrower's leads, or wait to.
CREATE POLICY erasing ON listing_row TO consumers USING (
    EXISTS (SELECT 1 FROM lead_source s JOIN borrower_copy b ON b.uscc = s.uscc
        WHERE s.row_id = listing_row.id AND b.borrower_id = (SELECT caller_borrower()) OFFSET 0));
