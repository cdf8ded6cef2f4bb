-- The people of institutions (机构人员): who may do what, how far, until when. Kept by the institution itself, by two of its persons.
CREATE TABLE staff_member (
    id               uuid        PRIMARY KEY,
    participant_code text        NOT NULL REFERENCES participant (code),
    -- The account at the identity provider.
    subject          text        NOT NULL,
    real_name        text        NOT NULL,
    phone            text        NOT NULL,
    version          bigint      NOT NULL,
    standing         text        NOT NULL CHECK (standing IN ('PROPOSED', 'ENROLLED', 'LEFT')),
    -- What is in force, and what is proposed to be.
    terms            jsonb,
    proposal         jsonb,
    revision         bigint      NOT NULL,
    proposed_by      text,
    proposed_at      timestamptz,
    drafted_by       text,
    approved_by      text,
    approved_at      timestamptz,
    absence          jsonb,
    successor_id     uuid,
    last_day         date,
    ended_by         text,
    CONSTRAINT once_in_an_institution UNIQUE (participant_code, subject),
    CONSTRAINT enrolled_with_terms CHECK ((standing = 'PROPOSED') = (terms IS NULL)),
    CONSTRAINT proposed_by_somebody CHECK ((proposal IS NULL) = (proposed_by IS NULL)),
    -- Who proposes does not approve; the database holds it too.
    CONSTRAINT two_persons CHECK (
        (terms IS NULL) = (approved_by IS NULL) AND (approved_by IS NULL) = (drafted_by IS NULL) AND approved_by <> drafted_by)
);
CREATE INDEX staff_member_ended ON staff_member (last_day) WHERE last_day IS NOT NULL;

-- Whom an institution employs is its own business: nobody else's, and not the operator's either.
ALTER TABLE staff_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_member TO requests;
CREATE POLICY own ON staff_member TO requests USING (participant_code = (SELECT caller_participant()));
-- A person proposes in its own name; what was in force once is not removed, it ends.
CREATE POLICY in_own_name ON staff_member AS RESTRICTIVE FOR INSERT TO requests WITH CHECK (
    standing = 'PROPOSED' AND proposed_by = (SELECT caller_subject()));
CREATE POLICY never_in_force ON staff_member AS RESTRICTIVE FOR DELETE TO requests USING (standing = 'PROPOSED');
CREATE TRIGGER written_once BEFORE UPDATE ON staff_member FOR EACH ROW WHEN (current_user = 'requests')
    EXECUTE FUNCTION written_once('real_name', 'phone', 'version', 'standing', 'terms', 'proposal', 'revision', 'proposed_by', 'proposed_at',
        'drafted_by', 'approved_by', 'approved_at', 'absence', 'successor_id', 'last_day', 'ended_by');
CREATE FUNCTION proposed_in_own_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.proposed_by <> caller_subject() THEN
        RAISE EXCEPTION 'a person proposes in its own name' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER proposed_in_own_name BEFORE UPDATE ON staff_member FOR EACH ROW
    WHEN (current_user = 'requests' AND (NEW.proposal, NEW.proposed_by) IS DISTINCT FROM (OLD.proposal, OLD.proposed_by))
    EXECUTE FUNCTION proposed_in_own_name();
-- What comes into force is what another person proposed, approved by the one who calls.
CREATE FUNCTION approved_as_proposed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.approved_by <> caller_subject() OR NEW.drafted_by IS DISTINCT FROM OLD.proposed_by OR NEW.terms <> OLD.proposal THEN
        RAISE EXCEPTION 'what comes into force is what another person proposed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER approved_as_proposed BEFORE UPDATE ON staff_member FOR EACH ROW
    WHEN (current_user = 'requests' AND (NEW.approved_by, NEW.approved_at) IS DISTINCT FROM (OLD.approved_by, OLD.approved_at))
    EXECUTE FUNCTION approved_as_proposed();
-- Beside an approval nothing but the end of the term changes.
CREATE FUNCTION only_shortened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.terms - 'validUntil' <> OLD.terms - 'validUntil' THEN
        RAISE EXCEPTION 'terms change by an approval alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_shortened BEFORE UPDATE ON staff_member FOR EACH ROW
    WHEN (current_user = 'requests' AND NEW.terms IS DISTINCT FROM OLD.terms
        AND (NEW.approved_by, NEW.approved_at) IS NOT DISTINCT FROM (OLD.approved_by, OLD.approved_at))
    EXECUTE FUNCTION only_shortened();

-- The walk that seals anew, and the rule of retention: three years after the last day.
GRANT SELECT (ctid, id, real_name, phone, last_day), UPDATE (real_name, phone), DELETE ON staff_member TO timers;
CREATE POLICY sealing ON staff_member TO timers USING (true);
CREATE POLICY ended ON staff_member AS RESTRICTIVE FOR DELETE TO timers
    USING (last_day < (SELECT (caller_now() AT TIME ZONE 'Asia/Shanghai')::date));
