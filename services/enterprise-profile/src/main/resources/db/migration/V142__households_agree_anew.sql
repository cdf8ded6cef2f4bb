-- A member whose mandate ended with its time agrees anew by the invitation it once agreed to, under the same account.
CREATE OR REPLACE FUNCTION join_household(invitation uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    household uuid;
BEGIN
    SELECT household_id INTO household FROM household_member
        WHERE id = invitation AND person_hash = caller_person()
            AND (status = 'INVITED' OR (status = 'AGREED' AND subject = caller_subject()));
    IF household IS NOT NULL THEN
        PERFORM set_config('app.borrower', household::text, true), set_config('app.scope', 'VIEW', true);
    END IF;
    RETURN household;
END $$;
