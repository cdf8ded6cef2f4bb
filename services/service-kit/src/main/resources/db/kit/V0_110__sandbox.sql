-- Sandbox banks see what was made for them, and nobody else does. Their codes begin alike and no other's do.

-- The caller's code where it is a sandbox bank; NULL for everybody else.
CREATE FUNCTION caller_sandbox() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN caller_participant() LIKE 'SANDBOX-%' THEN caller_participant() END;

-- What was made for a sandbox goes with it, its webhook too; of anybody else's nothing does.
GRANT SELECT (participant), DELETE ON webhook_subscription TO consumers;
CREATE POLICY sandbox_ends ON webhook_subscription TO consumers USING (participant LIKE 'SANDBOX-%');
