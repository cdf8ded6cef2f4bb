-- Help sessions (协助会话): a person of the help desk sees what a borrower sees, because the borrower said so, for some minutes.

ALTER TABLE mandate_policy
    -- The longest a person of the help desk may look.
    ADD help_minutes         int NOT NULL DEFAULT 30 CHECK (help_minutes > 0),
    -- A request the borrower does not approve within this time lapses.
    ADD help_request_minutes int NOT NULL DEFAULT 10 CHECK (help_request_minutes > 0);
ALTER TABLE mandate_policy ALTER help_minutes DROP DEFAULT, ALTER help_request_minutes DROP DEFAULT;

-- Why the help desk asks to look.
CREATE TABLE help_reason (
    code        text NOT NULL,
    text_zh     text NOT NULL,
    text_en     text NOT NULL,
    valid_from  date NOT NULL,
    valid_until date,
    PRIMARY KEY (code, valid_from)
);
INSERT INTO help_reason VALUES
    ('APPLICATION_PROGRESS', '查询申请进度', 'Where an application stands', '2024-01-01', NULL),
    ('MATCHING_QUESTION', '产品匹配结果疑问', 'A question about matched products', '2024-01-01', NULL),
    ('DATA_CORRECTION', '核对档案信息', 'Something in the profile is wrong', '2024-01-01', NULL),
    ('SUBSIDY_QUESTION', '补贴兑付疑问', 'A question about a subsidy', '2024-01-01', NULL),
    ('OTHER', '其他', 'Something else', '2024-01-01', NULL);
GRANT SELECT ON help_reason TO requests, supervisors;

-- No reference to the borrower, which may go before.
CREATE TABLE help_session (
    id          uuid        PRIMARY KEY,
    borrower_id uuid        NOT NULL,
    -- The person of the help desk at the identity provider.
    agent       text        NOT NULL,
    reason_code text        NOT NULL,
    minutes     int         NOT NULL CHECK (minutes > 0),
    -- The agent tells it, the borrower repeats it: both speak of the same session.
    code        text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    lapses_at   timestamptz NOT NULL,
    status      text        NOT NULL CHECK (status IN ('ASKED', 'APPROVED', 'ENDED', 'LAPSED')),
    approved_by text        CHECK ((status <> 'APPROVED') OR (approved_by IS NOT NULL)),
    -- From here on it is kept as proof of what was asked and allowed.
    closed_at   timestamptz CHECK ((status = 'ASKED') = (closed_at IS NULL))
);
CREATE INDEX help_session_borrower ON help_session (borrower_id);
CREATE INDEX help_session_agent ON help_session (agent);
CREATE INDEX help_session_closed ON help_session (closed_at);
CREATE TRIGGER written_once BEFORE UPDATE ON help_session FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('status', 'approved_by', 'closed_at');

ALTER TABLE help_session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON help_session TO requests;
GRANT SELECT, UPDATE, DELETE ON help_session TO timers;
CREATE POLICY asking ON help_session FOR INSERT TO requests
    WITH CHECK (agent = (SELECT caller_subject()) AND (SELECT caller_kind()) = 'OPERATOR' AND status = 'ASKED');
CREATE POLICY asked ON help_session FOR SELECT TO requests
    USING (agent = (SELECT caller_subject()) AND (SELECT caller_kind()) = 'OPERATOR');
CREATE POLICY leaving ON help_session FOR UPDATE TO requests
    USING (agent = (SELECT caller_subject()) AND (SELECT caller_kind()) = 'OPERATOR') WITH CHECK (status = 'ENDED');
CREATE POLICY acting ON help_session FOR SELECT TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY deciding ON help_session FOR UPDATE TO requests
    USING (borrower_id = (SELECT caller_borrower()) AND (SELECT caller_scope()) = 'CONSENT');
CREATE POLICY ending ON help_session TO timers USING (true);
-- The handler of a request to erase answers for the borrower that asked.
GRANT SELECT ON help_session TO consumers;
CREATE POLICY answering ON help_session FOR SELECT TO consumers USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY closed ON help_session AS RESTRICTIVE FOR DELETE TO timers USING (status <> 'ASKED');

-- Which borrower the help desk means by a code: its id and nothing else, and to the operator's people alone.
CREATE FUNCTION borrower_to_help(credit_code text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM borrower WHERE uscc = credit_code AND version > 0 AND caller_kind() = 'OPERATOR'
$$;
REVOKE EXECUTE ON FUNCTION borrower_to_help FROM PUBLIC;
GRANT EXECUTE ON FUNCTION borrower_to_help TO requests;

-- A session is a mandate to look, known by the same id: every wall that knows mandates knows it.
ALTER TABLE mandate DROP CONSTRAINT mandate_origin_check,
    ADD CHECK (origin IN ('LEGAL_REPRESENTATIVE', 'LICENCE', 'INVITATION', 'HELP_SESSION')),
    ADD CONSTRAINT helping_is_looking CHECK (origin <> 'HELP_SESSION' OR scopes = '{VIEW}');
CREATE POLICY helped ON mandate FOR SELECT TO requests
    USING (origin = 'HELP_SESSION' AND borrower_id = (SELECT caller_borrower()));
CREATE POLICY letting_look ON mandate FOR INSERT TO requests WITH CHECK (
    origin = 'HELP_SESSION' AND borrower_id = (SELECT caller_borrower()) AND (SELECT caller_scope()) = 'CONSENT'
    AND EXISTS (SELECT 1 FROM help_session s WHERE s.id = mandate.id AND s.agent = mandate.subject AND s.status = 'ASKED'));
CREATE POLICY ending_help ON mandate FOR UPDATE TO requests
    USING (origin = 'HELP_SESSION' AND borrower_id = (SELECT caller_borrower()) AND (SELECT caller_scope()) = 'CONSENT');

-- Who of an institution read; absent where the institution as a whole did.
ALTER TABLE access_entry ADD agent text;
