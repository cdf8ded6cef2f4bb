-- Who may see and change what, row by row. See docs/walls.md.

-- Admitted participants are public to everybody who is signed in; proposals are the operator's, and so is every change.
ALTER TABLE participant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON participant TO requests;
GRANT SELECT ON participant TO supervisors;
CREATE POLICY admitted ON participant FOR SELECT TO requests, supervisors USING (status <> 'PROPOSED');
CREATE POLICY operating ON participant TO requests USING ((SELECT caller_kind()) = 'OPERATOR');

-- Published reference data is public; the operator publishes it.
ALTER TABLE reference_data ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON reference_data TO requests;
GRANT SELECT ON reference_data TO supervisors;
CREATE POLICY published ON reference_data FOR SELECT TO requests, supervisors USING (true);
CREATE POLICY operating ON reference_data TO requests USING ((SELECT caller_kind()) = 'OPERATOR');
