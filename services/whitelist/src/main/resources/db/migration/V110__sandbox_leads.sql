-- Leads invented for sandbox banks (沙箱线索) lie beside the real ones, so that the same code and the same contract serve them. Which world a
-- lead is of stands in one column, and a policy keeps the worlds apart.

-- The sandbox bank a lead was invented for; NULL for a borrower's.
ALTER TABLE lead ADD sandbox_of text CHECK (sandbox_of LIKE 'SANDBOX-%');
CREATE INDEX lead_sandbox ON lead (sandbox_of, feed_tx, feed_seq) WHERE sandbox_of IS NOT NULL;

-- Whatever else lets a row through: a sandbox bank sees and changes what was invented for it, everybody else what was not.
CREATE POLICY world ON lead AS RESTRICTIVE TO requests USING (sandbox_of IS NOT DISTINCT FROM (SELECT caller_sandbox()));

CREATE FUNCTION lead_stays_in_its_world() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'A lead stays invented, or real';
END $$;
CREATE TRIGGER lead_stays_in_its_world BEFORE UPDATE ON lead
    FOR EACH ROW WHEN (NEW.sandbox_of IS DISTINCT FROM OLD.sandbox_of) EXECUTE FUNCTION lead_stays_in_its_world();

-- Name and contact of an invented lead are open to its bank, as if the enterprise had agreed, and to nobody else by any list's basis.
-- Named to come after the triggers of real leads.
CREATE FUNCTION sandbox_lead_opens() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM lead_opening WHERE lead_id = NEW.id;
    INSERT INTO lead_opening
        SELECT NEW.id, opened.field_group, NEW.sandbox_of, 'infinity' FROM (VALUES ('IDENTITY'), ('CONTACT')) AS opened (field_group)
        WHERE NEW.status IN ('OPEN', 'LEASED');
    INSERT INTO lead_endorser VALUES (NEW.id, NEW.authority) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER sandbox_lead_opens AFTER INSERT OR UPDATE ON lead
    FOR EACH ROW WHEN (NEW.sandbox_of IS NOT NULL) EXECUTE FUNCTION sandbox_lead_opens();

-- What is open to every bank is open to no sandbox bank.
CREATE POLICY world ON lead_opening AS RESTRICTIVE FOR SELECT TO requests
    USING ((SELECT caller_sandbox()) IS NULL OR receiver = (SELECT caller_sandbox()));
CREATE POLICY world ON contact_consent_copy AS RESTRICTIVE FOR SELECT TO requests USING ((SELECT caller_sandbox()) IS NULL);

-- A sandbox bank asks for one more.
CREATE POLICY inventing ON lead FOR INSERT TO requests WITH CHECK (sandbox_of = (SELECT caller_sandbox()) AND authority = 'SANDBOX-AUTHORITY');
CREATE POLICY inventing ON lead_identity FOR INSERT TO requests WITH CHECK (
    EXISTS (SELECT 1 FROM lead l WHERE l.id = lead_identity.lead_id AND l.sandbox_of = (SELECT caller_sandbox()) OFFSET 0));
CREATE POLICY inventing ON lead_contact FOR INSERT TO requests WITH CHECK (
    EXISTS (SELECT 1 FROM lead l WHERE l.id = lead_contact.lead_id AND l.sandbox_of = (SELECT caller_sandbox()) OFFSET 0));

-- They go with their bank; a borrower's lead does not go that way.
GRANT DELETE ON lead TO consumers;
CREATE POLICY sandbox_ends ON lead AS RESTRICTIVE FOR DELETE TO consumers USING (sandbox_of IS NOT NULL);

-- How many. Owned by the operator; one row.
CREATE TABLE sandbox_lead_policy (
    only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    first_leads int     NOT NULL CHECK (first_leads > 0),
    max_leads   int     NOT NULL CHECK (max_leads >= first_leads),
    owner       text    NOT NULL
);
INSERT INTO sandbox_lead_policy (first_leads, max_leads, owner) VALUES (40, 200, 'OPS-PLATFORM');
GRANT SELECT ON sandbox_lead_policy TO requests, consumers;
