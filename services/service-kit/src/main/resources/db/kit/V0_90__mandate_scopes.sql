-- What a mandate lets its person do. Those given before were all of legal representatives, who may do everything.
ALTER TABLE mandate_copy ADD scopes text[] NOT NULL DEFAULT '{VIEW,APPLY,CONSENT,MANAGE_OPERATORS}';
ALTER TABLE mandate_copy ALTER scopes DROP DEFAULT;

-- What the borrower's mandate is used for in this request; NULL where the caller acts for nobody.
CREATE FUNCTION caller_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.scope', true), '');

DROP FUNCTION act(text, text, text, text, uuid, timestamptz);
-- Everything about the actor in one round trip. Runs with the caller's rights: the mandate is looked for in the new role. It has to
-- hold the scope the operation needs; an operation that says none acts for nobody.
CREATE FUNCTION act(role_name text, participant text, participant_kind text, subject text, acting_for uuid, scope text, at timestamptz)
    RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('role', role_name, true),
            set_config('app.participant', coalesce(act.participant, ''), true),
            set_config('app.participant_kind', coalesce(act.participant_kind, ''), true),
            set_config('app.subject', coalesce(act.subject, ''), true),
            set_config('app.now', act.at::text, true),
            set_config('app.borrower', '', true),
            set_config('app.scope', '', true);
    IF acting_for IS NOT NULL THEN
        PERFORM set_config('app.borrower', mandate.borrower_id::text, true), set_config('app.scope', act.scope, true)
            FROM mandate_copy mandate
            WHERE mandate.borrower_id = act.acting_for AND mandate.subject = act.subject AND act.scope = ANY (mandate.scopes)
                AND mandate.status = 'ACTIVE' AND mandate.valid_until > act.at;
    END IF;
END $$;
