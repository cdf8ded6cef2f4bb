-- What has ended goes when its time is over (docs/data-classes.md); how long that is stands with the rules of the service.

-- All that hangs on an application goes with it. Foreign keys act for the owner, so the timer itself may touch none of it.
ALTER TABLE application_access DROP CONSTRAINT application_access_application_id_fkey,
    ADD FOREIGN KEY (application_id) REFERENCES application ON DELETE CASCADE;
ALTER TABLE assignment DROP CONSTRAINT assignment_application_id_fkey,
    ADD FOREIGN KEY (application_id) REFERENCES application ON DELETE CASCADE;
ALTER TABLE department_approval DROP CONSTRAINT department_approval_application_id_fkey,
    ADD FOREIGN KEY (application_id) REFERENCES application ON DELETE CASCADE;
ALTER TABLE application_history DROP CONSTRAINT application_history_application_id_fkey,
    ADD FOREIGN KEY (application_id) REFERENCES application ON DELETE CASCADE;
ALTER TABLE offer DROP CONSTRAINT offer_application_id_fkey,
    ADD FOREIGN KEY (application_id) REFERENCES application ON DELETE CASCADE;
-- Whichever of the two goes first, offer or application, takes the loan along.
ALTER TABLE loan DROP CONSTRAINT loan_application_id_fkey, DROP CONSTRAINT loan_offer_id_fkey,
    ADD FOREIGN KEY (application_id) REFERENCES application ON DELETE CASCADE,
    ADD FOREIGN KEY (offer_id) REFERENCES offer ON DELETE CASCADE;
ALTER TABLE interest_report DROP CONSTRAINT interest_report_loan_id_fkey,
    ADD FOREIGN KEY (loan_id) REFERENCES loan ON DELETE CASCADE;

CREATE INDEX application_access_application ON application_access (application_id);
CREATE INDEX loan_offer ON loan (offer_id);
CREATE INDEX application_ended ON application (submitted_at) WHERE NOT is_open;

-- The timer removes no application that goes on, and none whose loan runs.
GRANT DELETE ON application TO timers;
CREATE POLICY ended ON application AS RESTRICTIVE FOR DELETE TO timers USING (
    NOT is_open
    AND NOT EXISTS (SELECT 1 FROM loan l
        WHERE l.application_id = application.id AND l.matures_on >= (caller_now() AT TIME ZONE 'Asia/Shanghai')::date OFFSET 0));
