-- Whoever approves, releases or pays changes where money stands, never how much it is or whose.
CREATE TRIGGER written_once BEFORE UPDATE ON budget FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'status', 'approved_by', 'approved_at', 'feed_tx', 'feed_seq');
CREATE TRIGGER written_once BEFORE UPDATE ON entitlement FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'status', 'reserved_at', 'payout_id', 'payout_order_id', 'failure_code', 'paid_at',
        'feed_tx', 'feed_seq');
CREATE TRIGGER written_once BEFORE UPDATE ON payout FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'status', 'released_by', 'released_at', 'cancelled_by', 'cancelled_at', 'feed_tx', 'feed_seq');
CREATE TRIGGER written_once BEFORE UPDATE ON payout_order FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'status', 'exchange_reference', 'paid_at', 'failure_code', 'settled_at', 'feed_tx', 'feed_seq');

-- An exchange tells how its payment went; every other move of a scheme's money is its owner's.
DROP POLICY party ON ledger_posting;
CREATE POLICY party ON ledger_posting FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = ledger_posting.scheme_code OFFSET 0));
CREATE POLICY posting ON ledger_posting FOR INSERT TO requests WITH CHECK (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = ledger_posting.scheme_code
        AND a.scope = CASE WHEN move IN ('PAYOUT_CONFIRMED', 'PAYOUT_FAILED') THEN 'EXCHANGE' ELSE 'OWNER' END OFFSET 0));
