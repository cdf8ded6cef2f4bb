-- Electronic business licences (电子营业执照): a statement the licence's issuer signed over a challenge of ours gives its holder a mandate.

CREATE TABLE licence_challenge (
    id         uuid        PRIMARY KEY,
    subject    text        NOT NULL,
    nonce      text        NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX licence_challenge_expired ON licence_challenge (expires_at);
CREATE TRIGGER written_once BEFORE UPDATE ON licence_challenge FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('used_at');
ALTER TABLE licence_challenge ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON licence_challenge TO requests;
CREATE POLICY own ON licence_challenge TO requests USING (subject = (SELECT caller_subject()));
-- UPDATE is what locking a challenge takes; nothing in it changes.
GRANT SELECT (ctid, id, expires_at), UPDATE (expires_at), DELETE ON licence_challenge TO timers;
CREATE POLICY ending ON licence_challenge TO timers USING (true) WITH CHECK (false);

-- A challenge has to be answered within this time.
ALTER TABLE mandate_policy ADD licence_challenge_minutes int NOT NULL DEFAULT 5 CHECK (licence_challenge_minutes > 0);
ALTER TABLE mandate_policy ALTER licence_challenge_minutes DROP DEFAULT;

-- Of the licence a mandate rests on; the issuer is asked again and again whether it is good.
ALTER TABLE mandate ADD licence_no text, DROP CONSTRAINT mandate_origin_check,
    ADD CHECK (origin IN ('LEGAL_REPRESENTATIVE', 'LICENCE', 'INVITATION')),
    ADD CHECK ((licence_no IS NOT NULL) = (origin = 'LICENCE'));
DROP TRIGGER written_once ON mandate;
CREATE TRIGGER written_once BEFORE UPDATE ON mandate FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('version', 'valid_until', 'status', 'ended_at', 'scopes', 'origin', 'person_hash', 'licence_no');
