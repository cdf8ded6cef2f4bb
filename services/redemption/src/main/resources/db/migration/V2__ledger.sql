-- Whoever moves money of a scheme locks its book first, so that movements of one scheme follow each other.
CREATE TABLE ledger_book (
    scheme_code text PRIMARY KEY
);

CREATE TABLE ledger_account (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_code text   NOT NULL,
    budget_year int    NOT NULL,
    stage       text   NOT NULL,
    -- Empty where the money is not yet divided among funding sources.
    source      text   NOT NULL,
    balance_fen bigint NOT NULL DEFAULT 0,
    UNIQUE (scheme_code, budget_year, stage, source),
    CONSTRAINT known_stage CHECK (stage IN ('FUNDED', 'AVAILABLE', 'RESERVED', 'ORDERED', 'PAID')),
    -- The budget is what the funding account owes; every other account holds money and cannot hold less than none.
    CONSTRAINT never_below_zero CHECK (CASE stage WHEN 'FUNDED' THEN balance_fen <= 0 ELSE balance_fen >= 0 END)
);

CREATE TABLE ledger_posting (
    id           uuid        PRIMARY KEY,
    move         text        NOT NULL,
    scheme_code  text        NOT NULL REFERENCES ledger_book,
    budget_year  int         NOT NULL,
    -- The budget, entitlement or payout order that moved the money.
    reference_id uuid        NOT NULL,
    posted_at    timestamptz NOT NULL,
    feed_tx      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    feed_seq     bigint      NOT NULL DEFAULT nextval('feed_seq'),
    -- One reference makes one move once, whatever the code does.
    UNIQUE (reference_id, move)
);
CREATE INDEX ledger_posting_feed ON ledger_posting (scheme_code, feed_tx, feed_seq);

CREATE TABLE ledger_leg (
    posting_id uuid   NOT NULL REFERENCES ledger_posting,
    account_id bigint NOT NULL REFERENCES ledger_account,
    amount_fen bigint NOT NULL CHECK (amount_fen <> 0),
    PRIMARY KEY (posting_id, account_id)
);
CREATE INDEX ledger_leg_account ON ledger_leg (account_id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger_posting FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON ledger_posting EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger_leg FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON ledger_leg EXECUTE FUNCTION append_only();

-- A balance is the sum of its legs because nothing but a leg can change it.
CREATE FUNCTION apply_leg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ledger_account SET balance_fen = balance_fen + NEW.amount_fen WHERE id = NEW.account_id;
    RETURN NULL;
END $$;
CREATE TRIGGER apply_leg AFTER INSERT ON ledger_leg FOR EACH ROW EXECUTE FUNCTION apply_leg();

CREATE FUNCTION only_legs_change_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'only legs change a balance' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_legs_change_balances BEFORE UPDATE OR DELETE ON ledger_account
    FOR EACH ROW EXECUTE FUNCTION only_legs_change_balances();
CREATE FUNCTION new_accounts_are_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.balance_fen <> 0 THEN
        RAISE EXCEPTION 'a new account is empty' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER new_accounts_are_empty BEFORE INSERT ON ledger_account
    FOR EACH ROW EXECUTE FUNCTION new_accounts_are_empty();

-- Checked at commit, when the posting has all its legs.
CREATE FUNCTION posting_is_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    posting uuid := CASE TG_TABLE_NAME WHEN 'ledger_posting' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'posting_id' END;
BEGIN
    IF (SELECT count(*) < 2 OR coalesce(sum(amount_fen), 0) <> 0 FROM ledger_leg WHERE posting_id = posting) THEN
        RAISE EXCEPTION 'posting % does not balance', posting USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_is_balanced AFTER INSERT ON ledger_posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION posting_is_balanced();
CREATE CONSTRAINT TRIGGER posting_is_balanced AFTER INSERT ON ledger_leg
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION posting_is_balanced();
