-- Every party of an application sees who was asked for approval and may ask: the borrower applies, a bank's refusal hands it on.
-- What was decided is the department's alone; the others only close what still waits, when the application ends or goes on.
DROP POLICY party ON department_approval;
CREATE POLICY party ON department_approval FOR SELECT TO requests USING (
    EXISTS (SELECT 1 FROM application p WHERE p.id = department_approval.application_id OFFSET 0));
CREATE POLICY asking ON department_approval FOR INSERT TO requests WITH CHECK (
    status = 'WAITING'
    AND EXISTS (SELECT 1 FROM application p WHERE p.id = department_approval.application_id OFFSET 0));
CREATE POLICY deciding ON department_approval FOR UPDATE TO requests
    USING ((department = (SELECT caller_participant()) OR status = 'WAITING')
        AND EXISTS (SELECT 1 FROM application p WHERE p.id = department_approval.application_id OFFSET 0))
    WITH CHECK (department = (SELECT caller_participant()) OR status = 'CLOSED');
