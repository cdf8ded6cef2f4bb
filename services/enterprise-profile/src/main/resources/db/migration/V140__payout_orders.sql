-- Whom a redemption exchange (海易兑) has to pay, as redemption tells: while an order is open its exchange may learn who the borrower is.
CREATE TABLE payout_order_copy (
    id          uuid PRIMARY KEY,
    borrower_id uuid NOT NULL,
    -- Absent where the end of the order came first.
    exchange    text,
    settled_at  timestamptz
);
CREATE INDEX payout_order_copy_open ON payout_order_copy (borrower_id, exchange) WHERE settled_at IS NULL;
CREATE INDEX payout_order_copy_settled ON payout_order_copy (settled_at);

ALTER TABLE payout_order_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON payout_order_copy TO requests;
GRANT SELECT, INSERT, UPDATE ON payout_order_copy TO consumers;
GRANT SELECT, DELETE ON payout_order_copy TO timers;
-- UPDATE is what holding the row takes.
GRANT UPDATE (settled_at) ON payout_order_copy TO timers;
CREATE POLICY paying ON payout_order_copy FOR SELECT TO requests
    USING (exchange = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'CHANNEL');
CREATE POLICY following ON payout_order_copy TO consumers USING (true);
CREATE POLICY ending ON payout_order_copy TO timers USING (true) WITH CHECK (false);
CREATE POLICY settled ON payout_order_copy AS RESTRICTIVE FOR DELETE TO timers USING (settled_at IS NOT NULL);

-- Asked under the policy above: of orders of others nothing is found.
CREATE FUNCTION is_payee(borrower uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM payout_order_copy WHERE borrower_id = borrower AND settled_at IS NULL)
$$;
CREATE POLICY paid ON borrower FOR SELECT TO requests USING ((SELECT caller_kind()) = 'CHANNEL' AND is_payee(id));
CREATE POLICY paid ON natural_person FOR SELECT TO requests USING (
    (SELECT caller_kind()) = 'CHANNEL' AND is_payee(borrower_id));
CREATE POLICY paid ON household_member FOR SELECT TO requests USING (
    (SELECT caller_kind()) = 'CHANNEL' AND status = 'AGREED' AND is_payee(household_id));
CREATE POLICY paid_in_household ON natural_person FOR SELECT TO requests USING (
    (SELECT caller_kind()) = 'CHANNEL'
    AND EXISTS (SELECT 1 FROM household_member h WHERE h.person_id = natural_person.borrower_id AND h.status = 'AGREED'
        AND is_payee(h.household_id) OFFSET 0));
