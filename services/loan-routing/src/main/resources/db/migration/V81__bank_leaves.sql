-- Whoever hears that a bank has left looks up what lies at it; moving it is the timers' work.
GRANT SELECT (application_id, bank, standing) ON assignment TO consumers;
CREATE POLICY left_behind ON assignment FOR SELECT TO consumers USING (true);
