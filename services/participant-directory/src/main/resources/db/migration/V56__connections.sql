-- What a level of connection switches on is reference data that two persons publish; where systems are called is each subscription's own.
DROP TABLE connection_level;

DROP TRIGGER written_once ON participant;
ALTER TABLE participant DROP COLUMN webhook_url;
-- An institution's own request tells how it is connected after its keys have changed, and changes nothing the operator decided.
CREATE TRIGGER written_once BEFORE UPDATE ON participant FOR EACH ROW
    WHEN (current_user = 'requests' AND caller_kind() IS DISTINCT FROM 'OPERATOR')
    EXECUTE FUNCTION written_once('version');

-- The timer tells how an institution is connected, for which it looks at what its level needs.
GRANT SELECT ON reference_version TO timers;
CREATE POLICY readiness ON reference_version FOR SELECT TO timers USING (true);

-- Those whose keys run out are told of from now on.
SET LOCAL ROLE timers;
INSERT INTO deadline (kind, subject_id, due_at)
    SELECT 'connection-day-end', deadline_id, now() FROM participant WHERE connection_level IS NOT NULL;
RESET ROLE;
