-- Whoever moves an application, hands it on or reports on a loan changes neither what was asked for nor what was agreed.
CREATE TRIGGER written_once BEFORE UPDATE ON application FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'status', 'is_open', 'holder', 'due_at', 'untried_product_codes', 'approved_scheme_codes',
        'attempts', 'step_product_code', 'step_scheme_code', 'step_department', 'extensions', 'offer_id', 'loan_id', 'end_reason_code',
        'feed_tx', 'feed_seq');
CREATE TRIGGER written_once BEFORE UPDATE ON assignment FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('standing', 'revocation_code', 'application_version', 'feed_tx', 'feed_seq');
CREATE TRIGGER written_once BEFORE UPDATE ON offer FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'status', 'selected_at', 'loan_id');
CREATE TRIGGER written_once BEFORE UPDATE ON loan FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'status', 'disbursed_on', 'matures_on', 'disbursed_by');

-- An approval decides over public money: a department that was asked adds it, and no bank sees one that was not given.
DROP POLICY applying ON application;
CREATE POLICY applying ON application FOR INSERT TO requests WITH CHECK (
    borrower_id = (SELECT caller_borrower()) AND approved_scheme_codes = '{}');

CREATE FUNCTION departments_alone_approve() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM department_approval d WHERE d.application_id = NEW.id AND d.department = caller_participant()) THEN
        RAISE EXCEPTION 'a department that was asked approves, nobody else' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER departments_alone_approve BEFORE UPDATE ON application FOR EACH ROW
    WHEN (current_user = 'requests' AND NEW.approved_scheme_codes <> OLD.approved_scheme_codes)
    EXECUTE FUNCTION departments_alone_approve();

-- At the commit, because the assignment is written before the application that was approved.
CREATE FUNCTION approved_where_it_says_so() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM application p WHERE p.id = NEW.application_id AND NEW.scheme_code = ANY (p.approved_scheme_codes)) THEN
        RAISE EXCEPTION 'assignment %/% says approved, the application does not', NEW.application_id, NEW.attempt
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER approved_where_it_says_so AFTER INSERT ON assignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.approved_on_platform) EXECUTE FUNCTION approved_where_it_says_so();
