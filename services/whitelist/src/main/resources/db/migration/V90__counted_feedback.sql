-- What a term for feedback was counted from, so that a new calendar counts it anew; there as long as feedback is still to come.
ALTER TABLE lead
    ADD feedback_from         timestamptz,
    ADD feedback_working_days int,
    ADD feedback_calendar     bigint,
    ADD CONSTRAINT counted_from_something CHECK (num_nulls(feedback_from, feedback_working_days, feedback_calendar) IN (0, 3));
CREATE INDEX lead_counted ON lead (feedback_calendar) WHERE status = 'LEASED';

-- A term that was counted anew and ends on the same day is no news to whoever reads by cursor.
DROP TRIGGER feed_position ON lead;
CREATE TRIGGER feed_position BEFORE UPDATE ON lead FOR EACH ROW WHEN (NEW.version <> OLD.version)
    EXECUTE FUNCTION feed_position();

-- A lease begins when its lead is taken and lasts as long as its list type says.
SET LOCAL ROLE timers;
UPDATE lead SET
    feedback_from = lead.leased_until - make_interval(hours => t.lease_hours),
    feedback_working_days = t.feedback_working_days,
    feedback_calendar = 0
FROM list_type t
WHERE t.code = lead.list_type_code AND lead.status = 'LEASED' AND lead.feedback_due_at IS NOT NULL;
RESET ROLE;
