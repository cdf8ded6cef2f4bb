-- Who may see and change what, row by row. See docs/walls.md.

-- The parties of a scheme: the bureau that owns it, and every exchange that was ever told to pay under it.
CREATE TABLE scheme_access (
    scheme_code text NOT NULL REFERENCES scheme,
    party       text NOT NULL,
    scope       text NOT NULL CHECK (scope IN ('OWNER', 'EXCHANGE')),
    PRIMARY KEY (party, scheme_code, scope)
);
-- The parties of an entitlement: the scheme's owner, the borrower, the exchanges it was sent to.
CREATE TABLE entitlement_access (
    entitlement_id uuid NOT NULL REFERENCES entitlement,
    party          text NOT NULL,
    scope          text NOT NULL CHECK (scope IN ('OWNER', 'BORROWER', 'EXCHANGE')),
    PRIMARY KEY (party, entitlement_id, scope)
);

-- The functions of triggers run as the owner, who is held by the wall too and needs policies of its own.
CREATE POLICY keeping ON scheme_access TO CURRENT_USER USING (true);
CREATE POLICY keeping ON entitlement_access TO CURRENT_USER USING (true);

CREATE FUNCTION scheme_gives_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO scheme_access VALUES (NEW.scheme_code, NEW.owner, 'OWNER');
    RETURN NULL;
END $$;
CREATE TRIGGER gives_access AFTER INSERT ON scheme FOR EACH ROW EXECUTE FUNCTION scheme_gives_access();

CREATE FUNCTION entitlement_gives_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO entitlement_access VALUES (NEW.id, NEW.borrower_id::text, 'BORROWER');
    IF NEW.owner IS NOT NULL THEN
        INSERT INTO entitlement_access VALUES (NEW.id, NEW.owner, 'OWNER');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER gives_access AFTER INSERT ON entitlement FOR EACH ROW EXECUTE FUNCTION entitlement_gives_access();

CREATE FUNCTION payout_order_gives_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO scheme_access VALUES (NEW.scheme_code, NEW.exchange, 'EXCHANGE') ON CONFLICT DO NOTHING;
    INSERT INTO entitlement_access VALUES (NEW.entitlement_id, NEW.exchange, 'EXCHANGE') ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER gives_access AFTER INSERT ON payout_order FOR EACH ROW EXECUTE FUNCTION payout_order_gives_access();

-- What stood here before the wall.
INSERT INTO scheme_access SELECT scheme_code, owner, 'OWNER' FROM scheme;
INSERT INTO entitlement_access SELECT id, borrower_id::text, 'BORROWER' FROM entitlement;
INSERT INTO entitlement_access SELECT id, owner, 'OWNER' FROM entitlement WHERE owner IS NOT NULL;
INSERT INTO scheme_access SELECT DISTINCT scheme_code, exchange, 'EXCHANGE' FROM payout_order;
INSERT INTO entitlement_access SELECT DISTINCT entitlement_id, exchange, 'EXCHANGE' FROM payout_order;

ALTER TABLE scheme_access ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE entitlement_access ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON scheme_access, entitlement_access TO requests;
CREATE POLICY own ON scheme_access FOR SELECT TO requests USING (party = (SELECT caller_party()));
CREATE POLICY own ON entitlement_access FOR SELECT TO requests USING (party = (SELECT caller_party()));

-- Schemes: what is published is public, what is drafted is its owner's.
ALTER TABLE scheme ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON scheme TO requests;
GRANT SELECT ON scheme TO supervisors, consumers, timers;
CREATE POLICY published ON scheme FOR SELECT TO requests USING (
    published_version > 0
    OR EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = scheme.scheme_code AND a.scope = 'OWNER' OFFSET 0));
CREATE POLICY claiming ON scheme FOR INSERT TO requests
    WITH CHECK (owner = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'FINANCE');
CREATE POLICY owning ON scheme FOR UPDATE TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = scheme.scheme_code AND a.scope = 'OWNER' OFFSET 0));
CREATE POLICY supervising ON scheme FOR SELECT TO supervisors USING (published_version > 0);
CREATE POLICY deciding ON scheme FOR SELECT TO consumers, timers USING (true);

ALTER TABLE scheme_draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON scheme_draft TO requests;
GRANT SELECT ON scheme_draft TO supervisors;
CREATE POLICY owning ON scheme_draft TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = scheme_draft.scheme_code AND a.scope = 'OWNER' OFFSET 0));
-- Whoever lists schemes asks for their drafts; a supervisor gets none.
CREATE POLICY supervising ON scheme_draft FOR SELECT TO supervisors USING (false);

ALTER TABLE scheme_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON scheme_version TO requests;
GRANT SELECT ON scheme_version TO supervisors, consumers, timers;
CREATE POLICY public ON scheme_version FOR SELECT TO requests, supervisors, consumers, timers USING (true);
CREATE POLICY owning ON scheme_version FOR INSERT TO requests WITH CHECK (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = scheme_version.scheme_code AND a.scope = 'OWNER' OFFSET 0));

-- Budgets: the owner's.
ALTER TABLE budget ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON budget TO requests;
GRANT SELECT ON budget TO supervisors, consumers, timers;
CREATE POLICY owning ON budget TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = budget.scheme_code AND a.scope = 'OWNER' OFFSET 0));
CREATE POLICY supervising ON budget FOR SELECT TO supervisors USING (true);
CREATE POLICY deciding ON budget FOR SELECT TO consumers, timers USING (true);

-- The ledger: whoever moves money of a scheme, its owner or the exchange that pays under it, moves it in the scheme's book.
ALTER TABLE ledger_book ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- UPDATE is what locking the book takes; nothing in it changes.
GRANT SELECT, INSERT, UPDATE ON ledger_book TO requests, consumers, timers;
CREATE POLICY party ON ledger_book TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = ledger_book.scheme_code OFFSET 0));
CREATE POLICY moving ON ledger_book TO consumers, timers USING (true);

ALTER TABLE ledger_account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger_account TO requests, consumers, timers;
GRANT SELECT ON ledger_account TO supervisors;
CREATE POLICY party ON ledger_account TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = ledger_account.scheme_code OFFSET 0));
CREATE POLICY moving ON ledger_account TO consumers, timers USING (true);
CREATE POLICY supervising ON ledger_account FOR SELECT TO supervisors USING (true);

ALTER TABLE ledger_posting ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger_posting TO requests, consumers, timers;
GRANT SELECT ON ledger_posting TO supervisors;
CREATE POLICY party ON ledger_posting TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = ledger_posting.scheme_code OFFSET 0));
CREATE POLICY moving ON ledger_posting TO consumers, timers USING (true);
CREATE POLICY supervising ON ledger_posting FOR SELECT TO supervisors USING (true);

ALTER TABLE ledger_leg ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ledger_leg TO requests, consumers, timers;
GRANT SELECT ON ledger_leg TO supervisors;
CREATE POLICY party ON ledger_leg TO requests USING (
    EXISTS (SELECT 1 FROM ledger_posting p WHERE p.id = ledger_leg.posting_id OFFSET 0));
CREATE POLICY moving ON ledger_leg TO consumers, timers USING (true);
CREATE POLICY supervising ON ledger_leg FOR SELECT TO supervisors USING (true);

-- Balances follow from legs and are checked over all of a posting's legs, whoever writes them: as the owner.
ALTER FUNCTION apply_leg() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION posting_is_balanced() SECURITY DEFINER SET search_path = public, pg_temp;
CREATE POLICY keeping ON ledger_account TO CURRENT_USER USING (true);
CREATE POLICY keeping ON ledger_leg FOR SELECT TO CURRENT_USER USING (true);

-- Loans and their reports are read by the decision about an entitlement and by nobody else.
ALTER TABLE loan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON loan TO consumers;
CREATE POLICY deciding ON loan TO consumers USING (true);
ALTER TABLE waiting_interest_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON waiting_interest_report TO consumers;
CREATE POLICY deciding ON waiting_interest_report TO consumers USING (true);

ALTER TABLE entitlement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE ON entitlement TO requests;
GRANT SELECT ON entitlement TO supervisors;
GRANT SELECT, INSERT, UPDATE ON entitlement TO consumers;
GRANT SELECT, UPDATE ON entitlement TO timers;
CREATE POLICY party ON entitlement FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM entitlement_access a WHERE a.entitlement_id = entitlement.id AND a.party = (SELECT caller_party()) OFFSET 0));
-- A borrower receives and changes nothing.
CREATE POLICY paying ON entitlement FOR UPDATE TO requests USING (
    EXISTS (SELECT 1 FROM entitlement_access a WHERE a.entitlement_id = entitlement.id AND a.party = (SELECT caller_party())
        AND a.scope IN ('OWNER', 'EXCHANGE') OFFSET 0));
CREATE POLICY supervising ON entitlement FOR SELECT TO supervisors USING (true);
CREATE POLICY deciding ON entitlement TO consumers USING (true);
CREATE POLICY serving ON entitlement TO timers USING (true);

-- Payouts: the owner's; the exchange sees only its orders and whom it pays.
ALTER TABLE payout ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON payout TO requests;
CREATE POLICY owning ON payout TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = payout.scheme_code AND a.scope = 'OWNER' OFFSET 0));

ALTER TABLE payout_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON payout_item TO requests;
CREATE POLICY owning ON payout_item TO requests USING (
    EXISTS (SELECT 1 FROM payout p WHERE p.id = payout_item.payout_id OFFSET 0));

ALTER TABLE payout_order ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON payout_order TO requests;
GRANT SELECT ON payout_order TO supervisors;
CREATE POLICY owning ON payout_order TO requests USING (
    EXISTS (SELECT 1 FROM scheme_access a WHERE a.scheme_code = payout_order.scheme_code AND a.scope = 'OWNER' OFFSET 0));
CREATE POLICY paying ON payout_order FOR SELECT TO requests USING (exchange = (SELECT caller_participant()));
CREATE POLICY settling ON payout_order FOR UPDATE TO requests USING (exchange = (SELECT caller_participant()));
CREATE POLICY supervising ON payout_order FOR SELECT TO supervisors USING (true);

CREATE INDEX payout_order_borrower ON payout_order (borrower_id);
ALTER TABLE payee ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON payee TO requests;
GRANT SELECT, INSERT, UPDATE ON payee TO consumers;
CREATE POLICY paying ON payee FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM payout_order o WHERE o.borrower_id = payee.borrower_id AND o.exchange = (SELECT caller_participant()) OFFSET 0));
CREATE POLICY copying ON payee TO consumers USING (true);
