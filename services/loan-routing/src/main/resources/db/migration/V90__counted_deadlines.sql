-- What a deadline in working days was counted from, so that a new calendar counts it anew. Null where the deadline is a moment of its own (the end
-- of an offer) or was set before this was kept; such a one stays where it is.
ALTER TABLE application
    ADD counted_from         timestamptz,
    ADD counted_working_days int,
    ADD counted_by_calendar  bigint,
    ADD CONSTRAINT counted_from_something CHECK (num_nulls(counted_from, counted_working_days, counted_by_calendar) IN (0, 3));
CREATE INDEX application_counted ON application (counted_by_calendar) WHERE is_open;

ALTER TABLE application_history ADD calendar_version bigint;

-- A deadline that was counted anew and stays where it was is no news to whoever reads by cursor.
DROP TRIGGER feed_position ON application;
CREATE TRIGGER feed_position BEFORE UPDATE ON application FOR EACH ROW WHEN (NEW.version <> OLD.version)
    EXECUTE FUNCTION feed_position();

-- Every move sets the deadline of its state; which columns requests may change is one list.
DROP TRIGGER written_once ON application;
CREATE TRIGGER written_once BEFORE UPDATE ON application FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'status', 'is_open', 'holder', 'due_at', 'counted_from', 'counted_working_days',
        'counted_by_calendar', 'untried_product_codes', 'approved_scheme_codes', 'attempts', 'step_product_code', 'step_scheme_code',
        'step_department', 'extensions', 'offer_id', 'loan_id', 'end_reason_code', 'feed_tx', 'feed_seq');
