CREATE TABLE scheme (
    scheme_code       text   PRIMARY KEY,
    owner             text   NOT NULL,
    published_version bigint NOT NULL DEFAULT 0,
    draft_revision    bigint NOT NULL DEFAULT 0,
    feed_tx           xid8   NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq          bigint NOT NULL DEFAULT nextval('feed_seq')
);
CREATE INDEX scheme_feed ON scheme (feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON scheme FOR EACH ROW EXECUTE FUNCTION feed_position();

CREATE TABLE scheme_draft (
    scheme_code text        PRIMARY KEY REFERENCES scheme,
    revision    bigint      NOT NULL,
    terms       jsonb       NOT NULL,
    drafted_by  text        NOT NULL,
    drafted_at  timestamptz NOT NULL
);

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE scheme_version (
    id           uuid        PRIMARY KEY,
    scheme_code  text        NOT NULL REFERENCES scheme,
    version      bigint      NOT NULL,
    terms        jsonb       NOT NULL,
    valid_from   date        NOT NULL,
    valid_until  date        NOT NULL,
    drafted_by   text        NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL,
    UNIQUE (scheme_code, version),
    CONSTRAINT two_persons CHECK (published_by <> drafted_by)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON scheme_version FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON scheme_version EXECUTE FUNCTION append_only();

CREATE TABLE budget (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    scheme_code text        NOT NULL REFERENCES scheme,
    budget_year int         NOT NULL,
    amount_fen  bigint      NOT NULL CHECK (amount_fen > 0),
    status      text        NOT NULL,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    approved_by text,
    approved_at timestamptz,
    feed_tx     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq    bigint      NOT NULL DEFAULT nextval('feed_seq'),
    CONSTRAINT two_persons CHECK (approved_by IS NULL OR approved_by <> proposed_by)
);
CREATE INDEX budget_feed ON budget (scheme_code, feed_tx, feed_seq);
CREATE TRIGGER feed_position BEFORE UPDATE ON budget FOR EACH ROW EXECUTE FUNCTION feed_position();
