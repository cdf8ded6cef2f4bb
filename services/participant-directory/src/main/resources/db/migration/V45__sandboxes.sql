-- Sandbox banks (沙箱银行): opened by a person to try the interfaces with, with a client at the identity provider, over after a term.

INSERT INTO institution_type (code, kind, name_zh, name_en, licence_basis_zh) VALUES
    ('SANDBOX_BANK', 'BANK', '沙箱银行', 'Sandbox bank', NULL);

-- How many a person may have and how long one lasts. Owned by the operator; one row.
CREATE TABLE sandbox_policy (
    only_one        boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    live_per_person int     NOT NULL CHECK (live_per_person > 0),
    opened_per_day  int     NOT NULL CHECK (opened_per_day > 0),
    term_days       int     NOT NULL CHECK (term_days > 0),
    owner           text    NOT NULL
);
INSERT INTO sandbox_policy (live_per_person, opened_per_day, term_days, owner) VALUES (3, 10, 30, 'OPS-PLATFORM');
GRANT SELECT ON sandbox_policy TO requests;

CREATE TABLE sandbox (
    id               uuid        PRIMARY KEY,
    -- Its client at the identity provider is named after it.
    participant_code text        NOT NULL UNIQUE CHECK (participant_code LIKE 'SANDBOX-%'),
    owner            text        NOT NULL,
    key_thumbprint   text        NOT NULL,
    jwk              jsonb       NOT NULL,
    state            text        NOT NULL CHECK (state IN ('PREPARING', 'READY', 'ENDING', 'ENDED')),
    opened_at        timestamptz NOT NULL,
    ends_at          timestamptz NOT NULL,
    ended_at         timestamptz,
    -- When the identity provider is to be told next; NULL while it knows. Whoever tells it holds the row by a lease and no lock.
    due_at           timestamptz,
    lease            uuid,
    failures         int         NOT NULL DEFAULT 0,
    CONSTRAINT told_until_it_knows CHECK ((due_at IS NOT NULL) = (state IN ('PREPARING', 'ENDING')))
);
-- The same key of the same person is the same bank, as long as that goes on.
CREATE UNIQUE INDEX sandbox_of_key ON sandbox (owner, key_thumbprint) WHERE state IN ('PREPARING', 'READY');
CREATE INDEX sandbox_due ON sandbox (due_at) WHERE due_at IS NOT NULL;

-- A person opens and ends its own; what the identity provider knows is the timer's to say.
GRANT SELECT, INSERT, UPDATE (state, due_at, lease, failures) ON sandbox TO requests;
GRANT SELECT, UPDATE (state, ended_at, due_at, lease, failures) ON sandbox TO timers;
ALTER TABLE sandbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sandbox TO requests USING (owner = (SELECT caller_subject()));
CREATE POLICY opening ON sandbox AS RESTRICTIVE FOR INSERT TO requests WITH CHECK (state = 'PREPARING' AND ended_at IS NULL);
CREATE POLICY ending ON sandbox AS RESTRICTIVE FOR UPDATE TO requests USING (true) WITH CHECK (state = 'ENDING');
CREATE POLICY working ON sandbox TO timers USING (true);

-- A sandbox bank comes in by its policy, whatever request it began with, and nobody is admitted under its codes or makes more of it.
ALTER TABLE participant ADD CONSTRAINT sandbox_bank_stays_one CHECK (
    (institution_type = 'SANDBOX_BANK') = (code LIKE 'SANDBOX-%')
    AND (institution_type <> 'SANDBOX_BANK' OR kind = 'BANK' AND status IN ('SANDBOX', 'SUSPENDED', 'LEFT')));
GRANT INSERT ON participant TO timers;
CREATE POLICY sandbox_banks ON participant AS RESTRICTIVE FOR INSERT TO timers WITH CHECK (code LIKE 'SANDBOX-%');
CREATE POLICY no_sandbox_bank ON participant AS RESTRICTIVE FOR INSERT TO requests WITH CHECK (code NOT LIKE 'SANDBOX-%');
-- Whom a person tries with is nobody else's business; what others refer to is never a sandbox bank.
CREATE POLICY sandbox_banks_are_the_operators ON participant AS RESTRICTIVE FOR SELECT TO requests, supervisors
    USING (code NOT LIKE 'SANDBOX-%' OR (SELECT caller_kind()) = 'OPERATOR');
