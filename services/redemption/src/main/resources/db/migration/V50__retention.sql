-- What has ended goes when its time is over (docs/data-classes.md); how long that is stands with the rules of the service. The ledger
-- and the published schemes stay for good.

-- What hangs on an entitlement goes with it; a payout goes when the last of its entitlements has gone.
ALTER TABLE entitlement_access DROP CONSTRAINT entitlement_access_entitlement_id_fkey,
    ADD FOREIGN KEY (entitlement_id) REFERENCES entitlement ON DELETE CASCADE;
ALTER TABLE payout_item DROP CONSTRAINT payout_item_entitlement_id_fkey,
    ADD FOREIGN KEY (entitlement_id) REFERENCES entitlement ON DELETE CASCADE;
ALTER TABLE payout_order DROP CONSTRAINT payout_order_entitlement_id_fkey,
    ADD FOREIGN KEY (entitlement_id) REFERENCES entitlement ON DELETE CASCADE;
CREATE INDEX entitlement_access_entitlement ON entitlement_access (entitlement_id);
CREATE INDEX payout_item_entitlement ON payout_item (entitlement_id);
CREATE INDEX payout_order_entitlement ON payout_order (entitlement_id);

-- The timer removes nothing that still waits for money, no loan that runs, no budget whose year is not over. UPDATE on a column is what locking a row takes; nothing in it changes.
GRANT DELETE ON entitlement, payout, loan, budget TO timers;
CREATE POLICY settled ON entitlement AS RESTRICTIVE FOR DELETE TO timers USING (status IN ('PAID', 'REFUSED'));
GRANT SELECT (ctid, id, status, released_at, cancelled_at), UPDATE (status) ON payout TO timers;
CREATE POLICY ending ON payout TO timers USING (status <> 'PREPARED') WITH CHECK (false);
GRANT SELECT (payout_id) ON payout_item, payout_order TO timers;
CREATE POLICY ending ON payout_item FOR SELECT TO timers USING (true);
CREATE POLICY ending ON payout_order FOR SELECT TO timers USING (true);
GRANT SELECT (ctid, loan_id, matures_on), UPDATE (matures_on) ON loan TO timers;
CREATE POLICY ending ON loan TO timers USING (true) WITH CHECK (false);
CREATE POLICY matured ON loan AS RESTRICTIVE FOR DELETE TO timers
    USING (matures_on < (SELECT (caller_now() AT TIME ZONE 'Asia/Shanghai')::date));
GRANT UPDATE (status) ON budget TO timers;
CREATE POLICY ending ON budget TO timers USING (true) WITH CHECK (false);
CREATE POLICY of_past_year ON budget AS RESTRICTIVE FOR DELETE TO timers
    USING (budget_year < (SELECT extract(year FROM caller_now() AT TIME ZONE 'Asia/Shanghai')));

-- A removed borrower is no payee any more.
GRANT DELETE ON payee TO consumers;
