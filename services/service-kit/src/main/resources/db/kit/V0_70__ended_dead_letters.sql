-- A letter that was closed goes some time after its topic forgot it; an open one never does, whatever a rule says.
GRANT DELETE ON dead_letter TO timers;
-- UPDATE is what locking a row takes; nothing in it changes.
GRANT UPDATE (failed_at) ON dead_letter TO timers;
CREATE POLICY locking ON dead_letter FOR UPDATE TO timers USING (status <> 'OPEN') WITH CHECK (false);
CREATE POLICY ending ON dead_letter FOR DELETE TO timers USING (status <> 'OPEN');
