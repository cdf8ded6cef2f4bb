-- What an institution that works was judged by is changed by two persons: one asks, another grants; the former entry holds until then.
CREATE TABLE asked_change (
    participant_code text        NOT NULL REFERENCES participant (code),
    subject          text        NOT NULL,
    change_id        uuid        NOT NULL,
    content          jsonb       NOT NULL,
    asked_by         text        NOT NULL,
    asked_at         timestamptz NOT NULL,
    PRIMARY KEY (participant_code, subject)
);
ALTER TABLE asked_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON asked_change TO requests;
-- The operator's alone, whose persons ask in their own name.
CREATE POLICY operating ON asked_change TO requests
    USING ((SELECT caller_kind()) = 'OPERATOR')
    WITH CHECK ((SELECT caller_kind()) = 'OPERATOR' AND asked_by = (SELECT caller_subject()));

-- Who asked for what holds now and who granted it; empty where it is what the institution came in with, or what its issuer took away.
ALTER TABLE participant
    ADD COLUMN licence_asked_by   text,
    ADD COLUMN licence_granted_by text,
    ADD COLUMN reach_asked_by     text,
    ADD COLUMN reach_granted_by   text,
    ADD CONSTRAINT two_persons_change CHECK (
        (licence_granted_by IS NULL OR licence_granted_by <> licence_asked_by)
        AND (reach_granted_by IS NULL OR reach_granted_by <> reach_asked_by));
