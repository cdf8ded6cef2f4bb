-- A borrower without a credit code tells the help desk a number it was just given (协助号), short enough for the telephone.
CREATE TABLE help_number (
    number      text        PRIMARY KEY CHECK (number ~ '^[0-9]{8}$'),
    borrower_id uuid        NOT NULL REFERENCES borrower ON DELETE CASCADE,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX help_number_borrower ON help_number (borrower_id);
CREATE INDEX help_number_expires ON help_number (expires_at);

ALTER TABLE help_number ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON help_number TO requests;
GRANT SELECT, DELETE ON help_number TO timers;
-- UPDATE is what holding the row takes.
GRANT UPDATE (expires_at) ON help_number TO timers;
CREATE POLICY keeping ON help_number TO CURRENT_USER USING (true);
CREATE POLICY acting ON help_number TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY ending ON help_number TO timers USING (true) WITH CHECK (false);

-- Whom the help desk means by a live number: its id and nothing else, and to the operator's people alone.
CREATE FUNCTION borrower_to_help_by_number(told text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT borrower_id FROM help_number WHERE number = told AND expires_at > caller_now() AND caller_kind() = 'OPERATOR'
$$;
REVOKE EXECUTE ON FUNCTION borrower_to_help_by_number FROM PUBLIC;
GRANT EXECUTE ON FUNCTION borrower_to_help_by_number TO requests;
