-- Households (家庭): natural persons who borrow together. The head acts, the members look.

-- CLOSED: it begins nothing new; what is open goes on. A household is so without a head or without a member that agreed.
ALTER TABLE borrower ADD standing text NOT NULL DEFAULT 'OPEN' CHECK (standing IN ('OPEN', 'CLOSED'));

ALTER TABLE person_policy
    -- How many persons a household has at most, its head and those invited among them.
    ADD household_members         int NOT NULL DEFAULT 8 CHECK (household_members > 1),
    -- An invitation nobody answers within this time lapses.
    ADD household_invitation_days int NOT NULL DEFAULT 7 CHECK (household_invitation_days > 0);
ALTER TABLE person_policy ALTER household_members DROP DEFAULT, ALTER household_invitation_days DROP DEFAULT;

CREATE TABLE household_member (
    id           uuid        PRIMARY KEY,
    household_id uuid        NOT NULL REFERENCES borrower ON DELETE CASCADE,
    role         text        NOT NULL CHECK (role IN ('HEAD', 'MEMBER')),
    -- Sealed; the person is found by the keyed hash.
    real_name    text        NOT NULL,
    phone        text        NOT NULL,
    person_hash  text        NOT NULL,
    invited_at   timestamptz NOT NULL,
    lapses_at    timestamptz NOT NULL,
    status       text        NOT NULL CHECK (status IN ('INVITED', 'AGREED', 'LEFT', 'LAPSED')),
    -- The head let it take over; it does when it says so itself.
    named        boolean     NOT NULL DEFAULT false,
    -- Since it agreed: the account, the borrower it is itself, and the mandate it acts or looks by.
    subject      text,
    person_id    uuid,
    mandate_id   uuid REFERENCES mandate ON DELETE CASCADE,
    closed_at    timestamptz CHECK ((status IN ('INVITED', 'AGREED')) = (closed_at IS NULL)),
    CONSTRAINT who_agreed CHECK (status NOT IN ('AGREED', 'LEFT') OR (subject IS NOT NULL AND person_id IS NOT NULL AND mandate_id IS NOT NULL)),
    CONSTRAINT head_agreed CHECK (role = 'MEMBER' OR status = 'AGREED'),
    CONSTRAINT named_agreed CHECK (NOT named OR status = 'AGREED')
);
CREATE INDEX household_member_household ON household_member (household_id);
CREATE INDEX household_member_closed ON household_member (closed_at) WHERE mandate_id IS NULL;
-- Nobody is in two households at once, and none has two heads.
CREATE UNIQUE INDEX one_household ON household_member (person_id) WHERE status = 'AGREED';
CREATE UNIQUE INDEX one_head ON household_member (household_id) WHERE role = 'HEAD';
CREATE UNIQUE INDEX one_open_household_invitation ON household_member (person_hash, household_id) WHERE status IN ('INVITED', 'AGREED');
CREATE TRIGGER written_once BEFORE UPDATE ON household_member FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('role', 'status', 'named', 'subject', 'person_id', 'mandate_id', 'closed_at');

ALTER TABLE household_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON household_member TO requests;
GRANT SELECT, UPDATE, DELETE ON household_member TO timers;
CREATE POLICY keeping ON household_member TO CURRENT_USER USING (true);
CREATE POLICY acting ON household_member FOR SELECT TO requests USING (household_id = (SELECT caller_borrower()));
CREATE POLICY changing ON household_member FOR UPDATE TO requests USING (household_id = (SELECT caller_borrower()));
CREATE POLICY managing ON household_member FOR INSERT TO requests
    WITH CHECK (household_id = (SELECT caller_borrower()) AND (SELECT caller_scope()) = 'MANAGE_OPERATORS');
CREATE POLICY invited ON household_member FOR SELECT TO requests USING (person_hash = (SELECT caller_person()));
CREATE POLICY own ON household_member FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM mandate m WHERE m.borrower_id = household_member.household_id AND m.subject = (SELECT caller_subject())
        AND m.status = 'ACTIVE' AND m.valid_until > (SELECT caller_now()) OFFSET 0));
CREATE POLICY consented ON household_member FOR SELECT TO requests USING (has_consent(household_id));
CREATE POLICY ending ON household_member TO timers USING (true);
CREATE POLICY never_agreed ON household_member AS RESTRICTIVE FOR DELETE TO timers USING (status = 'LAPSED' AND mandate_id IS NULL);
-- The handler of a request to erase answers for the borrower that asked, the household or one of its persons.
GRANT SELECT ON household_member TO consumers;
CREATE POLICY answering ON household_member FOR SELECT TO consumers
    USING (household_id = (SELECT caller_borrower()) OR person_id = (SELECT caller_borrower()));

-- Who borrows together is known to each other and to a bank with the household's consent.
CREATE POLICY in_household ON natural_person FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM household_member h WHERE h.person_id = natural_person.borrower_id AND h.status = 'AGREED'
        AND (h.household_id = (SELECT caller_borrower()) OR has_consent(h.household_id)) OFFSET 0));

ALTER TABLE mandate DROP CONSTRAINT mandate_origin_check,
    ADD CONSTRAINT mandate_origin_check
        CHECK (origin IN ('LEGAL_REPRESENTATIVE', 'LICENCE', 'INVITATION', 'HELP_SESSION', 'SELF', 'HOUSEHOLD'));
-- Whom the head named takes its place: what the former head may do shrinks with the same step.
CREATE POLICY succeeding ON mandate FOR SELECT TO requests USING (
    origin = 'HOUSEHOLD' AND borrower_id = (SELECT caller_borrower()));
-- With the owner's rights: the policies of members ask for mandates, and a policy of mandates that asked for members would go round.
CREATE FUNCTION is_named_head(household uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM household_member WHERE household_id = household AND subject = caller_subject() AND named)
$$;
REVOKE EXECUTE ON FUNCTION is_named_head FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_named_head TO requests;
CREATE POLICY taking_over ON mandate FOR UPDATE TO requests USING (
    origin = 'HOUSEHOLD' AND borrower_id = (SELECT caller_borrower()) AND is_named_head(borrower_id))
    WITH CHECK (origin = 'HOUSEHOLD' AND borrower_id = (SELECT caller_borrower()));

-- Begins a household; whoever does so acts for it until the transaction ends.
CREATE FUNCTION begin_household(new_id uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO borrower (id, version, kind, size_class, known_since, standing)
        VALUES (new_id, 0, 'HOUSEHOLD', 'NOT_APPLICABLE', at, 'CLOSED');
    PERFORM set_config('app.borrower', new_id::text, true), set_config('app.scope', 'MANAGE_OPERATORS', true);
END $$;
REVOKE EXECUTE ON FUNCTION begin_household FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_household TO requests;

-- Whoever an open invitation names looks at the household until the transaction ends, in which it agrees. Empty where none does.
CREATE FUNCTION join_household(invitation uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    household uuid;
BEGIN
    SELECT household_id INTO household FROM household_member
        WHERE id = invitation AND person_hash = caller_person() AND status = 'INVITED';
    IF household IS NOT NULL THEN
        PERFORM set_config('app.borrower', household::text, true), set_config('app.scope', 'VIEW', true);
    END IF;
    RETURN household;
END $$;
REVOKE EXECUTE ON FUNCTION join_household FROM PUBLIC;
GRANT EXECUTE ON FUNCTION join_household TO requests;

-- Whether that person is in a household, of which the caller may know nothing else; nobody enters one meanwhile.
CREATE FUNCTION is_in_household(person uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(person::text, 1));
    RETURN EXISTS (SELECT 1 FROM household_member WHERE person_id = person AND status = 'AGREED');
END $$;
REVOKE EXECUTE ON FUNCTION is_in_household FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_in_household TO requests;
