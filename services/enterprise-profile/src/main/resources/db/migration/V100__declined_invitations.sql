-- Whoever is invited may decline, and the business sees it.
ALTER TABLE operator_invitation
    DROP CONSTRAINT operator_invitation_status_check,
    ADD CONSTRAINT operator_invitation_status_check CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED'));
CREATE POLICY declining ON operator_invitation FOR UPDATE TO requests
    USING (status = 'OPEN' AND person_hash = (SELECT caller_person()))
    WITH CHECK (status = 'DECLINED' AND person_hash = (SELECT caller_person()));
-- Nobody declines for somebody else, not even who invited.
CREATE POLICY declined_by_itself ON operator_invitation AS RESTRICTIVE FOR UPDATE TO requests
    USING (true) WITH CHECK (status <> 'DECLINED' OR person_hash = (SELECT caller_person()));
