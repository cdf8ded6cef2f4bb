-- Reference data by two persons (基础数据): one drafts, another publishes; a published version never changes.
CREATE TABLE reference_table (
    name              text   PRIMARY KEY,
    draft_revision    bigint NOT NULL DEFAULT 0,
    published_version bigint NOT NULL DEFAULT 0
);
CREATE TABLE reference_draft (
    name       text        PRIMARY KEY REFERENCES reference_table,
    revision   bigint      NOT NULL,
    source     text        NOT NULL,
    content    jsonb       NOT NULL,
    drafted_by text        NOT NULL,
    drafted_at timestamptz NOT NULL
);
CREATE TABLE reference_version (
    name         text        NOT NULL REFERENCES reference_table,
    version      bigint      NOT NULL,
    source       text        NOT NULL,
    content      jsonb       NOT NULL,
    drafted_by   text        NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (name, version),
    -- Who drafts does not publish; the database holds it too.
    CONSTRAINT two_persons CHECK (published_by <> drafted_by)
);

-- What one person published has to be published anew by two; its version counts on, or every copy would take the new one for an older.
ALTER TABLE reference_data NO FORCE ROW LEVEL SECURITY;
INSERT INTO reference_table (name, published_version) SELECT replace(name, '/', '.'), version FROM reference_data;
DROP TABLE reference_data;

-- What is published is everybody's; a draft is the operator's, whose persons sign for themselves alone.
ALTER TABLE reference_table ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON reference_table TO requests;
CREATE POLICY operating ON reference_table TO requests USING ((SELECT caller_kind()) = 'OPERATOR');

ALTER TABLE reference_draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON reference_draft TO requests;
CREATE POLICY operating ON reference_draft TO requests
    USING ((SELECT caller_kind()) = 'OPERATOR')
    WITH CHECK ((SELECT caller_kind()) = 'OPERATOR' AND drafted_by = (SELECT caller_subject()));

ALTER TABLE reference_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON reference_version TO requests;
GRANT SELECT ON reference_version TO supervisors;
CREATE POLICY published ON reference_version FOR SELECT TO requests, supervisors USING (true);
-- Nobody publishes what another person did not draft.
CREATE POLICY publishing ON reference_version FOR INSERT TO requests WITH CHECK (
    (SELECT caller_kind()) = 'OPERATOR' AND published_by = (SELECT caller_subject())
    AND EXISTS (SELECT 1 FROM reference_draft d
        WHERE d.name = reference_version.name AND d.drafted_by = reference_version.drafted_by AND d.content = reference_version.content));
