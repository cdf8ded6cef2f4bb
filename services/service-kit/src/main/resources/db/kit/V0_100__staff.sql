-- Copies of the people of institutions and of their units: what a person may do, and where its unit lies.
CREATE TABLE staff_copy (
    staff_id         uuid   PRIMARY KEY,
    version          bigint NOT NULL,
    participant_code text   NOT NULL,
    subject          text   NOT NULL,
    state            jsonb  NOT NULL
);
CREATE INDEX staff_copy_participant ON staff_copy (participant_code, subject);
CREATE TABLE unit_copy (
    participant_code text   PRIMARY KEY,
    version          bigint NOT NULL,
    state            jsonb  NOT NULL
);

-- Whom an institution employs is its own business; where its units are is everybody's to know.
GRANT SELECT ON staff_copy, unit_copy TO requests, supervisors, timers;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_copy TO consumers;
GRANT SELECT, INSERT, UPDATE ON unit_copy TO consumers;
ALTER TABLE staff_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON staff_copy FOR SELECT TO requests, supervisors USING (participant_code = (SELECT caller_participant()));
CREATE POLICY handing_out ON staff_copy FOR SELECT TO timers USING (true);
CREATE POLICY copying ON staff_copy TO consumers USING (true);

-- Whoever moves a case asks whether its bank hands it on inside, and learns nothing else of the bank's people.
CREATE POLICY keeping ON staff_copy FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION has_account_managers(institution text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN EXISTS (SELECT 1 FROM staff_copy s WHERE s.participant_code = institution AND s.state ? 'maxOpenCases');
