-- What has ended goes when its time is over (docs/data-classes.md); how long that is stands with the rules of the service.

-- All that hangs on a lead goes with it. Foreign keys act for the owner, so the timer itself may touch none of it.
ALTER TABLE lead_identity DROP CONSTRAINT lead_identity_lead_id_fkey,
    ADD FOREIGN KEY (lead_id) REFERENCES lead ON DELETE CASCADE;
ALTER TABLE lead_contact DROP CONSTRAINT lead_contact_lead_id_fkey,
    ADD FOREIGN KEY (lead_id) REFERENCES lead ON DELETE CASCADE;
ALTER TABLE lead_access DROP CONSTRAINT lead_access_lead_id_fkey,
    ADD FOREIGN KEY (lead_id) REFERENCES lead ON DELETE CASCADE;
ALTER TABLE lead_endorser DROP CONSTRAINT lead_endorser_lead_id_fkey,
    ADD FOREIGN KEY (lead_id) REFERENCES lead ON DELETE CASCADE;
ALTER TABLE lead_feedback DROP CONSTRAINT lead_feedback_lead_id_fkey,
    ADD FOREIGN KEY (lead_id) REFERENCES lead ON DELETE CASCADE;
ALTER TABLE lead_opening DROP CONSTRAINT lead_opening_lead_id_fkey,
    ADD FOREIGN KEY (lead_id) REFERENCES lead ON DELETE CASCADE;
ALTER TABLE lead_source ADD FOREIGN KEY (lead_id) REFERENCES lead ON DELETE CASCADE;

CREATE INDEX lead_closed ON lead (changed_at) WHERE status = 'CLOSED';
CREATE INDEX list_batch_made ON list_batch (made_at);
CREATE INDEX list_batch_decided ON list_batch (decided_at);
CREATE INDEX lead_source_ended ON lead_source (valid_until) WHERE lead_id IS NULL;

-- The timer sees when something ended, and removes nothing that goes on.
GRANT DELETE ON lead, lead_source, list_batch, listing_row TO timers;
GRANT SELECT (lead_id, valid_until) ON lead_source TO timers;
GRANT SELECT (made_at, decided_at) ON list_batch TO timers;
GRANT SELECT (batch_id, verdict) ON listing_row TO timers;
CREATE POLICY closed ON lead AS RESTRICTIVE FOR DELETE TO timers USING (status = 'CLOSED');
CREATE POLICY in_no_lead ON lead_source AS RESTRICTIVE FOR DELETE TO timers
    USING (lead_id IS NULL AND valid_until < (SELECT (caller_now() AT TIME ZONE 'Asia/Shanghai')::date));
-- A row whose list still holds and whose lead, if any, is not closed; a list that waits for its approver, for a year at least.
GRANT SELECT (status) ON list_batch TO timers;
CREATE POLICY list_over ON listing_row AS RESTRICTIVE FOR DELETE TO timers USING (
    NOT EXISTS (SELECT 1 FROM lead_source s LEFT JOIN lead l ON l.id = s.lead_id
        WHERE s.row_id = listing_row.id AND l.status IS DISTINCT FROM 'CLOSED'
            AND s.valid_until >= (SELECT (caller_now() AT TIME ZONE 'Asia/Shanghai')::date) OFFSET 0)
    AND EXISTS (SELECT 1 FROM list_batch b
        WHERE b.id = listing_row.batch_id
            AND (b.status <> 'AWAITING_APPROVAL' OR b.made_at < (SELECT caller_now() - interval '1 year')) OFFSET 0));
-- Its rows hold a batch by their foreign key.
CREATE POLICY decided ON list_batch AS RESTRICTIVE FOR DELETE TO timers
    USING (status <> 'AWAITING_APPROVAL' OR made_at < (SELECT caller_now() - interval '1 year'));

-- A removed consent leaves no copy.
GRANT DELETE ON contact_consent_copy TO consumers;
