-- Who wants to be called when its feed has something new, and how far it was told. Nothing of what the feed shows stands here.
CREATE TABLE webhook_subscription (
    id                    uuid        PRIMARY KEY,
    -- One for each institution; the second one would make two orders of what it is told.
    participant           text        NOT NULL UNIQUE,
    participant_kind      text        NOT NULL,
    url                   text        NOT NULL,
    secret                text        NOT NULL,
    previous_secret       text,
    previous_secret_until timestamptz,
    status                text        NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'PAUSED', 'DISABLED')),
    -- The position in the feed up to which everything was taken.
    told_tx               bigint      NOT NULL,
    told_seq              bigint      NOT NULL,
    -- The number of the last call, and the item it is about until that was taken. A number stays with its item over all tries.
    sequence              bigint      NOT NULL DEFAULT 0,
    telling_tx            bigint,
    telling_seq           bigint,
    telling_since         timestamptz,
    -- Whoever calls holds the subscription by a lease and no lock, since it holds no transaction while it waits for an answer.
    lease                 uuid,
    leased_until          timestamptz,
    failures              int         NOT NULL DEFAULT 0,
    failing_since         timestamptz,
    next_attempt_at       timestamptz NOT NULL,
    last_failure          text,
    last_status           int,
    created_by            text        NOT NULL,
    created_at            timestamptz NOT NULL
);
CREATE INDEX webhook_subscription_due ON webhook_subscription (next_attempt_at) WHERE status = 'ACTIVE';

-- An institution says where and whether it is called, and from where on; whom a subscription belongs to is written once.
GRANT SELECT, INSERT, DELETE ON webhook_subscription TO requests;
GRANT UPDATE (secret, previous_secret, previous_secret_until, status, told_tx, told_seq, telling_tx, telling_seq, telling_since,
    failures, failing_since, next_attempt_at, last_failure, last_status) ON webhook_subscription TO requests;
-- The caller counts, and the walk seals secrets with a newer key.
GRANT SELECT ON webhook_subscription TO timers;
GRANT UPDATE (secret, previous_secret, status, told_tx, told_seq, sequence, telling_tx, telling_seq, telling_since, lease,
    leased_until, failures, failing_since, next_attempt_at, last_failure, last_status) ON webhook_subscription TO timers;
ALTER TABLE webhook_subscription ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON webhook_subscription TO requests
    USING (participant = (SELECT caller_participant()))
    WITH CHECK (participant = (SELECT caller_participant()) AND participant_kind = (SELECT caller_kind()));
CREATE POLICY telling ON webhook_subscription TO timers USING (true);
