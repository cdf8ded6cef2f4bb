-- The second wall of the whitelist: what each role may do, and whose rows it may do it with (docs/walls.md).

-- Name and contact of a lead open by a basis of their own, so they stand apart: whoever may not see them finds no row.
CREATE TABLE lead_identity (
    lead_id uuid PRIMARY KEY REFERENCES lead (id),
    uscc    text NOT NULL,
    name_zh text NOT NULL
);
CREATE TABLE lead_contact (
    lead_id              uuid PRIMARY KEY REFERENCES lead (id),
    legal_representative text,
    phone                text
);
INSERT INTO lead_identity SELECT id, uscc, name_zh FROM lead;
INSERT INTO lead_contact SELECT id, legal_representative, phone FROM lead;
ALTER TABLE lead DROP COLUMN uscc, DROP COLUMN name_zh, DROP COLUMN legal_representative, DROP COLUMN phone;

-- The caller's code where it is an authority: only authorities push lists and endorse leads.
CREATE FUNCTION caller_authority() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN caller_kind() = 'REGULATOR' THEN caller_participant() END;

-- Public to everybody who is signed in.
GRANT SELECT ON list_type TO requests, supervisors, consumers, timers;
GRANT SELECT ON lead_outcome TO requests, supervisors;
-- The words lists are written in.
GRANT SELECT ON region, vocabulary_word TO requests;

-- A batch belongs to the authority that pushed it, for good: it has one party, so its column is its access.
GRANT SELECT, INSERT, UPDATE ON list_batch TO requests;
ALTER TABLE list_batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON list_batch TO requests USING (authority = (SELECT caller_authority()));

GRANT SELECT, INSERT ON listing_row TO requests;
ALTER TABLE listing_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_batch ON listing_row TO requests
    USING (EXISTS (SELECT 1 FROM list_batch b WHERE b.id = listing_row.batch_id OFFSET 0));

-- Who has to do with a lead itself: its borrower and the authorities that endorsed it. Receivers see a lead by the type of its list.
CREATE TABLE lead_access (
    lead_id uuid NOT NULL REFERENCES lead (id),
    party   text NOT NULL,
    scope   text NOT NULL CHECK (scope IN ('BORROWER', 'ENDORSER')),
    PRIMARY KEY (lead_id, party)
);
GRANT SELECT ON lead_access TO requests;
ALTER TABLE lead_access ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON lead_access FOR SELECT TO requests USING (party = (SELECT caller_party()));
-- The functions of triggers run as the owner, whom the wall holds too.
CREATE POLICY keeping ON lead_access TO CURRENT_USER USING (true);

-- Which authorities stand behind a lead, for whoever sees the lead; of the rows they sent a receiver sees nothing.
CREATE TABLE lead_endorser (
    lead_id   uuid NOT NULL REFERENCES lead (id),
    authority text NOT NULL,
    PRIMARY KEY (lead_id, authority)
);
GRANT SELECT ON lead_endorser TO requests;
ALTER TABLE lead_endorser ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_visible_lead ON lead_endorser FOR SELECT TO requests
    USING (EXISTS (SELECT 1 FROM lead l WHERE l.id = lead_endorser.lead_id OFFSET 0));
CREATE POLICY keeping ON lead_endorser TO CURRENT_USER USING (true);

-- What stood here before the wall.
INSERT INTO lead_access SELECT id, borrower_id::text, 'BORROWER' FROM lead;
INSERT INTO lead_access SELECT id, authority, 'ENDORSER' FROM lead;
INSERT INTO lead_access SELECT DISTINCT lead_id, authority, 'ENDORSER' FROM lead_source WHERE lead_id IS NOT NULL ON CONFLICT DO NOTHING;
INSERT INTO lead_endorser SELECT DISTINCT lead_id, authority FROM lead_source WHERE lead_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON lead TO requests, consumers;
GRANT SELECT, UPDATE ON lead TO timers;
ALTER TABLE lead ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- What stands in this table no name can be read from; receivers also learn that a lead was taken or is closed.
CREATE POLICY reading ON lead FOR SELECT TO requests USING (
    list_type_code IN (SELECT t.code FROM list_type t WHERE t.receivers_kind = (SELECT caller_kind()))
    OR EXISTS (SELECT 1 FROM lead_access a WHERE a.lead_id = lead.id AND a.party = (SELECT caller_party()) OFFSET 0));
-- Also asked by SELECT FOR UPDATE, so as wide as reading; lead_keeps_to_its_parties() says who may change what.
CREATE POLICY changing ON lead FOR UPDATE TO requests USING (
    list_type_code IN (SELECT t.code FROM list_type t WHERE t.receivers_kind = (SELECT caller_kind()))
    OR EXISTS (SELECT 1 FROM lead_access a WHERE a.lead_id = lead.id AND a.party = (SELECT caller_authority()) OFFSET 0));
CREATE POLICY opening ON lead FOR INSERT TO requests WITH CHECK (authority = (SELECT caller_authority()));
CREATE POLICY working ON lead TO consumers, timers USING (true);
-- The triggers below look up whom a row concerns, and hold the lead still meanwhile; they change nothing in it.
CREATE POLICY keeping ON lead FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY holding_still ON lead FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (false);

-- A policy sees a row either before or after a change, never both.
CREATE FUNCTION lead_keeps_to_its_parties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_receiver boolean := caller_kind() = (SELECT receivers_kind FROM list_type WHERE code = OLD.list_type_code);
BEGIN
    IF (NEW.id, NEW.borrower_id, NEW.list_type_code, NEW.authority, NEW.opened_at)
            IS DISTINCT FROM (OLD.id, OLD.borrower_id, OLD.list_type_code, OLD.authority, OLD.opened_at) THEN
        RAISE insufficient_privilege USING MESSAGE = 'A lead stays with its borrower and its list';
    END IF;
    IF (NEW.status, NEW.bank, NEW.leased_until, NEW.feedback_due_at, NEW.feedback_overdue, NEW.closing_code)
            IS DISTINCT FROM
            (OLD.status, OLD.bank, OLD.leased_until, OLD.feedback_due_at, OLD.feedback_overdue, OLD.closing_code)
        AND (is_receiver IS NOT TRUE
            OR OLD.status NOT IN ('OPEN', 'LEASED')
            OR coalesce(OLD.bank, NEW.bank, '') <> caller_participant()
            OR NEW.bank <> caller_participant()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'Only who holds a lead, or takes an open one, moves it';
    END IF;
    IF is_receiver AND (NEW.region_code, NEW.industry_code, NEW.tags, NEW.amount_fen, NEW.term_months, NEW.purpose,
                NEW.guarantee, NEW.wished_bank_name_zh, NEW.endorsed_on, NEW.valid_until)
            IS DISTINCT FROM
            (OLD.region_code, OLD.industry_code, OLD.tags, OLD.amount_fen, OLD.term_months, OLD.purpose,
                OLD.guarantee, OLD.wished_bank_name_zh, OLD.endorsed_on, OLD.valid_until) THEN
        RAISE insufficient_privilege USING MESSAGE = 'A receiver does not rewrite the need';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER lead_keeps_to_its_parties BEFORE UPDATE ON lead
    FOR EACH ROW WHEN (current_user = 'requests') EXECUTE FUNCTION lead_keeps_to_its_parties();

-- To whom name and contact of a live lead are open, and until when: by the list's legal basis or by the borrower's consent; of a taken
-- lead to its holder alone. A receiver's code, or a kind with a star for all of them. Kept apart from the rows it is asked for, since
-- a page of leads asks four hundred times.
CREATE TABLE lead_opening (
    lead_id     uuid        NOT NULL REFERENCES lead (id),
    field_group text        NOT NULL,
    receiver    text        NOT NULL,
    valid_until timestamptz NOT NULL,
    PRIMARY KEY (lead_id, field_group, receiver)
);
GRANT SELECT ON lead_opening TO requests;
ALTER TABLE lead_opening ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON lead_opening FOR SELECT TO requests
    USING (receiver IN ((SELECT caller_participant()), (SELECT caller_kind() || '/*')));
CREATE POLICY keeping ON lead_opening TO CURRENT_USER USING (true);

-- The authority that endorsed a lead wrote name and contact, and the borrower owns them.
GRANT SELECT, INSERT, UPDATE ON lead_identity, lead_contact TO requests, consumers;
ALTER TABLE lead_identity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE lead_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON lead_identity FOR SELECT TO requests USING (
    EXISTS (
        SELECT 1 FROM lead_opening o
        WHERE o.lead_id = lead_identity.lead_id AND o.field_group = 'IDENTITY' AND o.valid_until > (SELECT caller_now()) OFFSET 0)
    OR EXISTS (
        SELECT 1 FROM lead_access a WHERE a.lead_id = lead_identity.lead_id AND a.party = (SELECT caller_party()) OFFSET 0));
CREATE POLICY reading ON lead_contact FOR SELECT TO requests USING (
    EXISTS (
        SELECT 1 FROM lead_opening o
        WHERE o.lead_id = lead_contact.lead_id AND o.field_group = 'CONTACT' AND o.valid_until > (SELECT caller_now()) OFFSET 0)
    OR EXISTS (
        SELECT 1 FROM lead_access a WHERE a.lead_id = lead_contact.lead_id AND a.party = (SELECT caller_party()) OFFSET 0));
CREATE POLICY writing ON lead_identity TO requests USING (
    EXISTS (
        SELECT 1 FROM lead_access a
        WHERE a.lead_id = lead_identity.lead_id AND a.party = (SELECT caller_authority()) OFFSET 0));
CREATE POLICY writing ON lead_contact TO requests USING (
    EXISTS (
        SELECT 1 FROM lead_access a
        WHERE a.lead_id = lead_contact.lead_id AND a.party = (SELECT caller_authority()) OFFSET 0));
CREATE POLICY placement ON lead_identity TO consumers USING (true);
CREATE POLICY placement ON lead_contact TO consumers USING (true);

-- Accepted rows hold a claim with name and phone: for their authority alone.
GRANT SELECT, INSERT, UPDATE (lead_id) ON lead_source TO requests;
GRANT SELECT, UPDATE (lead_id) ON lead_source TO consumers;
ALTER TABLE lead_source ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON lead_source TO requests
    USING (authority = (SELECT caller_authority()))
    WITH CHECK (
        authority = (SELECT caller_authority())
        AND (lead_id IS NULL OR EXISTS (SELECT 1 FROM lead l WHERE l.id = lead_source.lead_id OFFSET 0)));
CREATE POLICY placement ON lead_source TO consumers USING (true);
CREATE INDEX lead_source_endorser ON lead_source (uscc, authority);

-- Feedback is written by the holder while it holds the lead, and read by nobody here; the others learn of it by its event.
GRANT INSERT ON lead_feedback TO requests;
ALTER TABLE lead_feedback ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_holder ON lead_feedback FOR INSERT TO requests WITH CHECK (
    bank = (SELECT caller_participant())
    AND EXISTS (SELECT 1 FROM lead l WHERE l.id = lead_feedback.lead_id AND l.bank = lead_feedback.bank OFFSET 0));

-- An authority finds the borrower of a row it had accepted, and no other.
GRANT SELECT ON borrower_copy TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON borrower_copy TO consumers;
ALTER TABLE borrower_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY endorsed ON borrower_copy FOR SELECT TO requests USING (
    EXISTS (
        SELECT 1 FROM lead_source s
        WHERE s.uscc = borrower_copy.uscc AND s.authority = (SELECT caller_authority()) OFFSET 0));
CREATE POLICY copying ON borrower_copy TO consumers USING (true);
CREATE POLICY keeping ON borrower_copy FOR SELECT TO CURRENT_USER USING (true);

-- A receiver sees the consents that name it or nobody; an authority those of its rows' borrowers, which decide how a lead begins.
GRANT SELECT ON contact_consent_copy TO requests, timers;
GRANT SELECT, INSERT, UPDATE ON contact_consent_copy TO consumers;
ALTER TABLE contact_consent_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON contact_consent_copy FOR SELECT TO requests USING (
    (receiver IS NULL OR receiver = (SELECT caller_participant()))
        AND (SELECT caller_kind()) IN (SELECT t.receivers_kind FROM list_type t)
    OR EXISTS (SELECT 1 FROM borrower_copy b WHERE b.borrower_id = contact_consent_copy.borrower_id OFFSET 0));
CREATE POLICY copying ON contact_consent_copy TO consumers USING (true);
CREATE POLICY ending ON contact_consent_copy FOR SELECT TO timers USING (true);
CREATE POLICY keeping ON contact_consent_copy FOR SELECT TO CURRENT_USER USING (true);

-- Who may call this could open any lead to anybody: the triggers alone.
CREATE FUNCTION open_lead(concerned lead) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM lead_opening WHERE lead_id = concerned.id;
    INSERT INTO lead_opening
        SELECT concerned.id, basis.field_group,
            CASE WHEN concerned.status = 'LEASED' THEN concerned.bank ELSE basis.receiver END, max(basis.valid_until)
        FROM (
            SELECT law."group" AS field_group, t.receivers_kind || '/*' AS receiver, timestamptz 'infinity' AS valid_until
            FROM list_type t, jsonb_to_recordset(t.field_groups) AS law ("group" text, opening text)
            WHERE t.code = concerned.list_type_code AND law.opening = 'LEGAL_BASIS'
            UNION ALL
            SELECT consented.field_group, coalesce(c.receiver, t.receivers_kind || '/*'), c.valid_until
            FROM list_type t, contact_consent_copy c, (VALUES ('IDENTITY'), ('CONTACT')) AS consented (field_group)
            WHERE t.code = concerned.list_type_code AND c.borrower_id = concerned.borrower_id AND c.status = 'ACTIVE'
                AND concerned.status <> 'AWAITING_CONFIRMATION'
        ) basis
        WHERE concerned.status <> 'CLOSED'
            AND (concerned.status <> 'LEASED' OR basis.receiver = concerned.bank OR basis.receiver LIKE '%/*')
        GROUP BY 2, 3
        ON CONFLICT (lead_id, field_group, receiver) DO UPDATE SET valid_until = excluded.valid_until;
END $$;
REVOKE EXECUTE ON FUNCTION open_lead FROM PUBLIC;
SELECT open_lead(l) FROM lead l;

-- A lead that opens is its borrower's and its first authority's.
CREATE FUNCTION lead_opened() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO lead_access VALUES (NEW.id, NEW.borrower_id::text, 'BORROWER'), (NEW.id, NEW.authority, 'ENDORSER');
    PERFORM open_lead(NEW);
    RETURN NULL;
END $$;
CREATE TRIGGER lead_opened AFTER INSERT ON lead FOR EACH ROW EXECUTE FUNCTION lead_opened();

CREATE FUNCTION lead_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM open_lead(NEW);
    RETURN NULL;
END $$;
CREATE TRIGGER lead_moved AFTER UPDATE ON lead FOR EACH ROW
    WHEN ((OLD.status, OLD.bank) IS DISTINCT FROM (NEW.status, NEW.bank)) EXECUTE FUNCTION lead_moved();

-- In the order the code locks leads in, and as the lead then is.
CREATE FUNCTION contact_consent_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    concerned lead;
BEGIN
    FOR concerned IN
        SELECT * FROM lead WHERE borrower_id = NEW.borrower_id AND status <> 'CLOSED' ORDER BY id FOR NO KEY UPDATE
    LOOP
        PERFORM open_lead(concerned);
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER contact_consent_changed AFTER INSERT OR UPDATE ON contact_consent_copy
    FOR EACH ROW EXECUTE FUNCTION contact_consent_changed();

-- An accepted row gives its authority access to the lead it is about to enrich.
CREATE FUNCTION lead_source_accepted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO lead_access
        SELECT l.id, NEW.authority, 'ENDORSER'
        FROM borrower_copy b JOIN lead l ON l.borrower_id = b.borrower_id
        WHERE b.uscc = NEW.uscc AND l.list_type_code = NEW.list_type_code AND l.status <> 'CLOSED'
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER lead_source_accepted AFTER INSERT ON lead_source FOR EACH ROW EXECUTE FUNCTION lead_source_accepted();

-- The borrower of a waiting row may come later than another authority's lead.
CREATE FUNCTION lead_source_placed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO lead_access VALUES (NEW.lead_id, NEW.authority, 'ENDORSER') ON CONFLICT DO NOTHING;
    INSERT INTO lead_endorser VALUES (NEW.lead_id, NEW.authority) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER lead_source_placed AFTER UPDATE OF lead_id ON lead_source
    FOR EACH ROW WHEN (NEW.lead_id IS NOT NULL) EXECUTE FUNCTION lead_source_placed();

-- The walk that seals anew sees sealed columns and the keys they belong to, and nothing beside them.
GRANT SELECT (ctid, id, file_name, reading, rejection_reason), UPDATE (file_name, reading, rejection_reason) ON list_batch TO timers;
GRANT SELECT (ctid, id, uscc, name_zh, cells, findings, claim), UPDATE (uscc, name_zh, cells, findings, claim) ON listing_row TO timers;
GRANT SELECT (ctid, row_id, claim), UPDATE (claim) ON lead_source TO timers;
GRANT SELECT (ctid, lead_id, legal_representative, phone), UPDATE (legal_representative, phone) ON lead_contact TO timers;
GRANT SELECT (ctid, id, note), UPDATE (note) ON lead_feedback TO timers;
CREATE POLICY sealing ON list_batch TO timers USING (true);
CREATE POLICY sealing ON listing_row TO timers USING (true);
CREATE POLICY sealing ON lead_source TO timers USING (true);
CREATE POLICY sealing ON lead_contact TO timers USING (true);
CREATE POLICY sealing ON lead_feedback TO timers USING (true);
