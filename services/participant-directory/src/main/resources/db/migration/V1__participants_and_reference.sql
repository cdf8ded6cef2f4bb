CREATE TABLE participant (
    code         text        PRIMARY KEY,
    version      bigint      NOT NULL,
    kind         text        NOT NULL,
    name_zh      text        NOT NULL,
    name_en      text        NOT NULL,
    region_code  text        NOT NULL,
    status       text        NOT NULL,
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    approved_by  text,
    approved_at  timestamptz,
    -- Who proposes does not approve; the database holds it too.
    CONSTRAINT two_persons CHECK (approved_by IS NULL OR approved_by <> proposed_by)
);

CREATE TABLE reference_data (
    name         text        PRIMARY KEY,
    version      bigint      NOT NULL,
    state        jsonb       NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL
);
