-- A borrower asks that its data go (个人信息删除). The event's handler acts for that borrower: caller_borrower() names it.
CREATE INDEX lead_borrower ON lead (borrower_id);

-- The lead itself stays, closed and without a name; one in a bank's hands stays as it is until the bank gives it back.
GRANT DELETE ON lead_source, lead_identity, lead_contact, lead_feedback, listing_row TO consumers;
GRANT SELECT (id) ON listing_row TO consumers;
GRANT SELECT (id, lead_id) ON lead_feedback TO consumers;
CREATE POLICY erasing ON lead_identity AS RESTRICTIVE FOR DELETE TO consumers USING (
    EXISTS (SELECT 1 FROM lead l WHERE l.id = lead_identity.lead_id AND l.borrower_id = (SELECT caller_borrower()) AND l.status = 'CLOSED' OFFSET 0));
CREATE POLICY erasing ON lead_contact AS RESTRICTIVE FOR DELETE TO consumers USING (
    EXISTS (SELECT 1 FROM lead l WHERE l.id = lead_contact.lead_id AND l.borrower_id = (SELECT caller_borrower()) AND l.status = 'CLOSED' OFFSET 0));
CREATE POLICY erasing ON lead_feedback TO consumers USING (
    EXISTS (SELECT 1 FROM lead l WHERE l.id = lead_feedback.lead_id AND l.borrower_id = (SELECT caller_borrower()) AND l.status = 'CLOSED' OFFSET 0));
CREATE POLICY erasing ON lead_source AS RESTRICTIVE FOR DELETE TO consumers USING (
    CASE WHEN lead_id IS NULL
        THEN EXISTS (SELECT 1 FROM borrower_copy b
            WHERE b.uscc = lead_source.uscc AND b.borrower_id = (SELECT caller_borrower()) OFFSET 0)
        ELSE EXISTS (SELECT 1 FROM lead l
            WHERE l.id = lead_source.lead_id AND l.borrower_id = (SELECT caller_borrower()) AND l.status = 'CLOSED' OFFSET 0)
    END);
-- Of a list the rows that became sources of this borrower's leads, or wait to.
CREATE POLICY erasing ON listing_row TO consumers USING (
    EXISTS (SELECT 1 FROM lead_source s JOIN borrower_copy b ON b.uscc = s.uscc
        WHERE s.row_id = listing_row.id AND b.borrower_id = (SELECT caller_borrower()) OFFSET 0));
