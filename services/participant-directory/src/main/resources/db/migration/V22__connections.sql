-- How far an institution's systems are connected, what that switches on, where they are told, and the keys they sign with.

-- What a level switches on from a day on; the last version that has begun is in force.
CREATE TABLE connection_level (
    code          text    NOT NULL,
    valid_from    date    NOT NULL,
    name_zh       text    NOT NULL,
    name_en       text    NOT NULL,
    features      text[]  NOT NULL,
    needs_key     boolean NOT NULL,
    needs_webhook boolean NOT NULL,
    owner         text    NOT NULL,
    PRIMARY KEY (code, valid_from)
);
INSERT INTO connection_level (code, valid_from, name_zh, name_en, features, needs_key, needs_webhook, owner) VALUES
    ('DATA', '2024-01-01', '数据通', 'Data', ARRAY['PULL_LEADS', 'PULL_APPLICATIONS', 'READ_FACTS'], true, false, 'OPS-PLATFORM'),
    ('MODEL', '2024-01-01', '模型通', 'Model',
        ARRAY['PULL_LEADS', 'PULL_APPLICATIONS', 'READ_FACTS', 'RUN_MODELS'], true, false, 'OPS-PLATFORM'),
    ('SYSTEM', '2024-01-01', '系统通', 'System',
        ARRAY['PULL_LEADS', 'PULL_APPLICATIONS', 'READ_FACTS', 'RUN_MODELS', 'WEBHOOKS', 'WRITE_BACK_STATUS'], true, true,
        'OPS-PLATFORM');
GRANT SELECT ON connection_level TO requests, supervisors, timers;

ALTER TABLE participant
    ADD COLUMN connection_level text,
    ADD COLUMN webhook_url      text;

-- An institution says itself where it wants to be told, and changes nothing else of what the operator decided.
CREATE POLICY own ON participant FOR UPDATE TO requests USING (code = (SELECT caller_participant()) AND approved_by IS NOT NULL);
CREATE TRIGGER written_once BEFORE UPDATE ON participant FOR EACH ROW
    WHEN (current_user = 'requests' AND caller_kind() IS DISTINCT FROM 'OPERATOR')
    EXECUTE FUNCTION written_once('version', 'webhook_url');

-- Public keys, as JWK (RFC 7517). A retired one stays, so that what it signed can still be looked at.
CREATE TABLE participant_key (
    participant_code text        NOT NULL REFERENCES participant (code),
    kid              text        NOT NULL,
    jwk              jsonb       NOT NULL,
    expires_on       date        NOT NULL,
    state            text        NOT NULL,
    registered_by    text        NOT NULL,
    registered_at    timestamptz NOT NULL,
    retired_by       text,
    retired_at       timestamptz,
    PRIMARY KEY (participant_code, kid)
);
ALTER TABLE participant_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON participant_key TO requests;
GRANT SELECT ON participant_key TO supervisors, timers;
CREATE POLICY known ON participant_key FOR SELECT TO requests, supervisors USING (true);
CREATE POLICY own ON participant_key TO requests
    USING (participant_code = (SELECT caller_participant()) OR (SELECT caller_kind()) = 'OPERATOR');
CREATE POLICY readiness ON participant_key FOR SELECT TO timers USING (true);
CREATE TRIGGER written_once BEFORE UPDATE ON participant_key FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('state', 'retired_by', 'retired_at');
