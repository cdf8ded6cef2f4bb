-- Natural persons (自然人) as borrowers. Who a person is lies sealed beside the borrower and leaves by no event.

ALTER TABLE borrower
    ADD kind text NOT NULL DEFAULT 'ENTERPRISE' CHECK (kind IN ('ENTERPRISE', 'NATURAL_PERSON', 'HOUSEHOLD')),
    ALTER uscc DROP NOT NULL,
    DROP CONSTRAINT published_with_name_and_region,
    ADD CONSTRAINT code_of_enterprises CHECK ((kind = 'ENTERPRISE') = (uscc IS NOT NULL)),
    ADD CONSTRAINT size_of_enterprises CHECK ((kind = 'ENTERPRISE') = (size_class <> 'NOT_APPLICABLE')),
    ADD CONSTRAINT name_of_enterprises CHECK (kind = 'ENTERPRISE' OR name_zh IS NULL),
    ADD CONSTRAINT published_with_name_and_region
        CHECK (version = 0 OR (region_code IS NOT NULL AND (kind <> 'ENTERPRISE' OR name_zh IS NOT NULL)));
ALTER TABLE borrower ALTER kind DROP DEFAULT;

-- What persons and households borrow by: the row with the latest date not in the future holds.
CREATE TABLE person_policy (
    valid_from  date PRIMARY KEY,
    owner       text NOT NULL,
    -- From the birthday of this age on a person is of full capacity and may borrow (民法典 第十七条、第十八条).
    adult_years int  NOT NULL CHECK (adult_years > 0)
);
INSERT INTO person_policy VALUES ('2024-01-01', 'OPS-PLATFORM', 18);
GRANT SELECT ON person_policy TO requests;

CREATE TABLE natural_person (
    borrower_id     uuid PRIMARY KEY REFERENCES borrower ON DELETE CASCADE,
    -- Sealed; the person is found again by the keyed hash of the number.
    identity_number text NOT NULL,
    real_name       text NOT NULL,
    phone           text NOT NULL,
    identity_hash   text NOT NULL UNIQUE
);
CREATE TRIGGER written_once BEFORE UPDATE ON natural_person FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('identity_number', 'real_name', 'phone');

ALTER TABLE natural_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON natural_person TO requests;
-- The walk that seals anew.
GRANT SELECT, UPDATE ON natural_person TO timers;
CREATE POLICY keeping ON natural_person TO CURRENT_USER USING (true);
CREATE POLICY acting ON natural_person TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY holding ON natural_person FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM mandate m WHERE m.borrower_id = natural_person.borrower_id AND m.subject = (SELECT caller_subject())
        AND m.status = 'ACTIVE' AND m.valid_until > (SELECT caller_now()) OFFSET 0));
CREATE POLICY consented ON natural_person FOR SELECT TO requests USING (has_consent(borrower_id));
CREATE POLICY ending ON natural_person TO timers USING (true);
-- The handler of a request to erase answers for the borrower that asked.
GRANT SELECT ON natural_person TO consumers;
CREATE POLICY answering ON natural_person FOR SELECT TO consumers USING (borrower_id = (SELECT caller_borrower()));

-- As before, of an enterprise.
CREATE OR REPLACE FUNCTION begin_borrower(new_id uuid, code text, size_class text, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- Two that hear of an enterprise at the same moment must end up with one borrower; the loser waits here.
    INSERT INTO borrower (id, version, kind, uscc, size_class, known_since)
        VALUES (new_id, 0, 'ENTERPRISE', code, begin_borrower.size_class, at)
        ON CONFLICT (uscc) DO NOTHING;
    PERFORM set_config('app.borrower', id::text, true), set_config('app.scope', 'MANAGE_OPERATORS', true)
        FROM borrower WHERE uscc = code;
END $$;

-- Finds the person with this identity or begins it; whoever does so acts for it until the transaction ends. Only the service can make
-- the hash, and it does so when the register has confirmed that the number is the caller's.
CREATE FUNCTION begin_person(new_id uuid, hash text, at timestamptz) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    found uuid;
BEGIN
    -- Two calls of one person must end up with one borrower; the loser waits here.
    PERFORM pg_advisory_xact_lock(hashtextextended(hash, 0));
    SELECT borrower_id INTO found FROM natural_person WHERE identity_hash = hash;
    IF found IS NULL THEN
        INSERT INTO borrower (id, version, kind, size_class, known_since) VALUES (new_id, 0, 'NATURAL_PERSON', 'NOT_APPLICABLE', at);
        found := new_id;
    END IF;
    PERFORM set_config('app.borrower', found::text, true), set_config('app.scope', 'MANAGE_OPERATORS', true);
    RETURN found;
END $$;
REVOKE EXECUTE ON FUNCTION begin_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_person TO requests;

-- A person acts for itself.
ALTER TABLE mandate DROP CONSTRAINT mandate_origin_check,
    ADD CONSTRAINT mandate_origin_check CHECK (origin IN ('LEGAL_REPRESENTATIVE', 'LICENCE', 'INVITATION', 'HELP_SESSION', 'SELF'));
