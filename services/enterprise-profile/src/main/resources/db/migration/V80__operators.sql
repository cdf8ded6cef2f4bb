-- Operators (经办人): persons the legal representative, or a manager it named, invites to act for a business, each for what it is needed for.

-- What mandates are given by: the row with the latest date not in the future holds.
CREATE TABLE mandate_policy (
    valid_from            date PRIMARY KEY,
    owner                 text NOT NULL,
    -- The longest an operator acts before somebody has to invite it again.
    operator_days         int  NOT NULL CHECK (operator_days > 0),
    -- How many operators a business has at a time, those invited among them.
    operators             int  NOT NULL CHECK (operators > 0),
    -- An invitation nobody accepts within this time lapses.
    invitation_days       int  NOT NULL CHECK (invitation_days > 0),
    -- What operators of a former legal representative may do ends with this time; the new one invites again whom it keeps.
    handover_working_days int  NOT NULL CHECK (handover_working_days > 0),
    -- So often the register is asked whether who acts as legal representative still is.
    register_asked_days   int  NOT NULL CHECK (register_asked_days > 0)
);
INSERT INTO mandate_policy VALUES ('2024-01-01', 'OPS-PLATFORM', 365, 20, 7, 10, 1);
GRANT SELECT ON mandate_policy TO requests, timers;

-- Those given before were all of legal representatives, who may do everything.
ALTER TABLE mandate
    ADD scopes text[] NOT NULL DEFAULT '{VIEW,APPLY,CONSENT,MANAGE_OPERATORS}' CHECK ('VIEW' = ANY (scopes)),
    ADD origin text   NOT NULL DEFAULT 'LEGAL_REPRESENTATIVE' CHECK (origin IN ('LEGAL_REPRESENTATIVE', 'INVITATION')),
    -- By keyed hash: whether the register still names the same person, and nothing else, can be told from it.
    ADD person_hash text CHECK (person_hash IS NULL OR origin = 'LEGAL_REPRESENTATIVE');
ALTER TABLE mandate ALTER scopes DROP DEFAULT, ALTER origin DROP DEFAULT;

CREATE TABLE operator_invitation (
    id          uuid        PRIMARY KEY,
    borrower_id uuid        NOT NULL REFERENCES borrower ON DELETE CASCADE,
    invited_by  text        NOT NULL,
    -- Sealed; the person is found by the keyed hash.
    real_name   text        NOT NULL,
    phone       text        NOT NULL,
    person_hash text        NOT NULL,
    scopes      text[]      NOT NULL CHECK ('VIEW' = ANY (scopes)),
    -- Of the mandate that comes of it.
    valid_until timestamptz NOT NULL,
    invited_at  timestamptz NOT NULL,
    lapses_at   timestamptz NOT NULL,
    status      text        NOT NULL CHECK (status IN ('OPEN', 'ACCEPTED', 'WITHDRAWN', 'LAPSED')),
    -- The moment it was no longer open.
    closed_at   timestamptz CHECK ((status = 'OPEN') = (closed_at IS NULL)),
    mandate_id  uuid UNIQUE REFERENCES mandate ON DELETE CASCADE CHECK ((status = 'ACCEPTED') = (mandate_id IS NOT NULL))
);
CREATE INDEX operator_invitation_borrower ON operator_invitation (borrower_id);
CREATE UNIQUE INDEX one_open_invitation ON operator_invitation (person_hash, borrower_id) WHERE status = 'OPEN';
CREATE INDEX operator_invitation_closed ON operator_invitation (closed_at) WHERE mandate_id IS NULL;
CREATE TRIGGER written_once BEFORE UPDATE ON operator_invitation FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('status', 'closed_at', 'mandate_id');
CREATE TRIGGER written_once BEFORE UPDATE ON mandate FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'valid_until', 'status', 'ended_at', 'scopes', 'origin', 'person_hash');

-- Who the caller is by its verified name and phone: the keyed hash, which only the service that holds the key can make.
CREATE FUNCTION caller_person() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.person', true), '');

ALTER TABLE operator_invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON operator_invitation TO requests;
GRANT SELECT, UPDATE, DELETE ON operator_invitation TO timers;
CREATE POLICY managing ON operator_invitation TO requests
    USING (borrower_id = (SELECT caller_borrower()) AND (SELECT caller_scope()) = 'MANAGE_OPERATORS');
CREATE POLICY invited ON operator_invitation FOR SELECT TO requests USING (person_hash = (SELECT caller_person()));
CREATE POLICY accepting ON operator_invitation FOR UPDATE TO requests
    USING (person_hash = (SELECT caller_person()))
    WITH CHECK (status = 'ACCEPTED' AND EXISTS (
        SELECT 1 FROM mandate m WHERE m.id = mandate_id AND m.subject = (SELECT caller_subject())));
CREATE POLICY ending ON operator_invitation TO timers USING (true);
-- The handler of a request to erase answers for the borrower that asked.
GRANT SELECT ON operator_invitation TO consumers;
CREATE POLICY answering ON operator_invitation FOR SELECT TO consumers USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY never_accepted ON operator_invitation AS RESTRICTIVE FOR DELETE TO timers
    USING (status <> 'OPEN' AND mandate_id IS NULL);

-- Whoever is invited learns by whom.
CREATE POLICY inviting ON borrower FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM operator_invitation i WHERE i.borrower_id = borrower.id AND i.person_hash = (SELECT caller_person())
        AND i.status = 'OPEN' OFFSET 0));

-- A person sees and ends its own mandates; it gets one where the register or an open invitation names it. Who manages operators sees
-- and ends those of the business.
DROP POLICY own ON mandate;
CREATE POLICY own ON mandate FOR SELECT TO requests USING (subject = (SELECT caller_subject()));
CREATE POLICY holding ON mandate FOR UPDATE TO requests USING (subject = (SELECT caller_subject()));
CREATE POLICY receiving ON mandate FOR INSERT TO requests WITH CHECK (subject = (SELECT caller_subject()) AND (
    borrower_id = (SELECT caller_borrower())
    OR EXISTS (SELECT 1 FROM operator_invitation i WHERE i.borrower_id = mandate.borrower_id
        AND i.person_hash = (SELECT caller_person()) AND i.status = 'OPEN')));
CREATE POLICY managed ON mandate FOR SELECT TO requests
    USING (borrower_id = (SELECT caller_borrower()) AND (SELECT caller_scope()) = 'MANAGE_OPERATORS');
CREATE POLICY managing ON mandate FOR UPDATE TO requests
    USING (borrower_id = (SELECT caller_borrower()) AND (SELECT caller_scope()) = 'MANAGE_OPERATORS');

CREATE OR REPLACE FUNCTION mandate_is_known() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO mandate_copy (mandate_id, version, borrower_id, subject, valid_until, status, scopes)
        VALUES (NEW.id, NEW.version, NEW.borrower_id, NEW.subject, NEW.valid_until, NEW.status, NEW.scopes)
        ON CONFLICT (mandate_id) DO UPDATE
            SET version = excluded.version, valid_until = excluded.valid_until, status = excluded.status, scopes = excluded.scopes
            WHERE mandate_copy.version < excluded.version;
    RETURN NULL;
END $$;

-- As before; whom the register names manages the operators of its business from the first moment.
CREATE OR REPLACE FUNCTION begin_borrower(new_id uuid, code text, size_class text, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- Two that hear of an enterprise at the same moment must end up with one borrower; the loser waits here.
    INSERT INTO borrower (id, version, uscc, size_class, known_since) VALUES (new_id, 0, code, begin_borrower.size_class, at)
        ON CONFLICT (uscc) DO NOTHING;
    PERFORM set_config('app.borrower', id::text, true), set_config('app.scope', 'MANAGE_OPERATORS', true)
        FROM borrower WHERE uscc = code;
END $$;
