CREATE TABLE product (
    product_code text        PRIMARY KEY,
    version      bigint      NOT NULL,
    bank         text        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('DRAFT', 'LISTED', 'SUSPENDED', 'WITHDRAWN')),
    terms        jsonb       NOT NULL,
    made_by      text        NOT NULL,
    made_at      timestamptz NOT NULL,
    published_by text,
    published_at timestamptz,
    -- Facts the criteria name; known once they were checked.
    needed_facts text[]      NOT NULL DEFAULT '{}',
    feed_tx      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq     bigint      NOT NULL DEFAULT nextval('feed_seq'),
    -- Who writes a product does not publish it; the database holds it too.
    CONSTRAINT two_persons CHECK (published_by IS NULL OR published_by <> made_by),
    CONSTRAINT published_or_draft CHECK ((status = 'DRAFT') = (published_by IS NULL AND published_at IS NULL))
);
CREATE INDEX product_feed ON product (feed_tx, feed_seq);
CREATE INDEX product_status ON product (status);
CREATE TRIGGER feed_position BEFORE UPDATE ON product FOR EACH ROW EXECUTE FUNCTION feed_position();

-- The schemes, as redemption last published them.
CREATE TABLE scheme_copy (
    scheme_code text   PRIMARY KEY,
    version     bigint NOT NULL,
    state       jsonb  NOT NULL
);

-- The facts of borrowers with a live matching consent; a row goes with its consent.
CREATE TABLE matching_facts (
    borrower_id uuid   PRIMARY KEY,
    version     bigint NOT NULL,
    facts       jsonb  NOT NULL
);
