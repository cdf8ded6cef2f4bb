-- What has ended goes when its time is over (docs/data-classes.md); how long that is stands with the rules of the service.

-- The moment something ended, from which its time counts. What ended before this column was there ended by its validity at the latest.
ALTER TABLE consent ADD ended_at timestamptz;
ALTER TABLE mandate ADD ended_at timestamptz;
SET LOCAL ROLE timers;
-- A row that only learns when it ended has not changed for its readers and keeps its position in the feed.
SELECT set_config('app.sealing_anew', 'on', true);
UPDATE consent SET ended_at = valid_until WHERE status <> 'ACTIVE';
UPDATE mandate SET ended_at = valid_until WHERE status <> 'ACTIVE';
SELECT set_config('app.sealing_anew', 'off', true);
RESET ROLE;
ALTER TABLE consent ADD CONSTRAINT ended_at_a_moment CHECK ((status = 'ACTIVE') = (ended_at IS NULL));
ALTER TABLE mandate ADD CONSTRAINT ended_at_a_moment CHECK ((status = 'ACTIVE') = (ended_at IS NULL));

-- The day the borrower's last loan matures, as routing told; a borrower stays as long as somebody may owe or be owed.
ALTER TABLE borrower ADD loans_until date;

-- What hangs on a borrower goes with it. Mandates and consents have a time of their own and hold it until they are gone.
ALTER TABLE fact_statement DROP CONSTRAINT fact_statement_borrower_id_fkey,
    ADD FOREIGN KEY (borrower_id) REFERENCES borrower ON DELETE CASCADE;
ALTER TABLE list_endorsement DROP CONSTRAINT list_endorsement_borrower_id_fkey,
    ADD FOREIGN KEY (borrower_id) REFERENCES borrower ON DELETE CASCADE;
ALTER TABLE matching_facts DROP CONSTRAINT matching_facts_borrower_id_fkey,
    ADD FOREIGN KEY (borrower_id) REFERENCES borrower ON DELETE CASCADE;

CREATE INDEX mandate_borrower ON mandate (borrower_id);
CREATE INDEX mandate_ended ON mandate (ended_at);
CREATE INDEX consent_ended ON consent (ended_at);
CREATE INDEX access_entry_read ON access_entry (read_at);
CREATE INDEX borrower_known ON borrower (known_since);

-- The timer removes nothing that goes on.
GRANT DELETE ON borrower, mandate, consent, access_entry, list_endorsement TO timers;
CREATE POLICY without_loan ON borrower AS RESTRICTIVE FOR DELETE TO timers
    USING (loans_until IS NULL OR loans_until < (SELECT (caller_now() AT TIME ZONE 'Asia/Shanghai')::date));
CREATE POLICY ended ON mandate AS RESTRICTIVE FOR DELETE TO timers USING (status <> 'ACTIVE');
CREATE POLICY ended ON consent AS RESTRICTIVE FOR DELETE TO timers USING (status <> 'ACTIVE');
CREATE POLICY ended ON list_endorsement FOR DELETE TO timers
    USING (valid_until < (SELECT (caller_now() AT TIME ZONE 'Asia/Shanghai')::date));
-- UPDATE is what locking an entry takes; nothing in it changes.
GRANT SELECT (ctid, access_id, read_at), UPDATE (read_at) ON access_entry TO timers;
CREATE POLICY ending ON access_entry TO timers USING (true) WITH CHECK (false);
-- How long entries are kept stands with the rules; however those read, nobody loses sight of who read in the last year.
CREATE POLICY long_ago ON access_entry AS RESTRICTIVE FOR DELETE TO timers
    USING (read_at < (SELECT caller_now() - interval '1 year'));

-- Endorsements end by their deadline from now on; those that were over before have none left, and would hold their borrower for ever.
SELECT set_config('app.now', now()::text, true);
SET LOCAL ROLE timers;
DELETE FROM list_endorsement WHERE valid_until < (caller_now() AT TIME ZONE 'Asia/Shanghai')::date;
RESET ROLE;
