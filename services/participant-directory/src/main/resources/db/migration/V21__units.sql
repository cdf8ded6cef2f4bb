-- The tree of an institution's units, whole, as it was told last: it is read whole and replaced whole.
CREATE TABLE unit_tree (
    participant_code text        PRIMARY KEY REFERENCES participant (code),
    version          bigint      NOT NULL,
    state            jsonb       NOT NULL,
    changed_by       text        NOT NULL,
    changed_at       timestamptz NOT NULL
);
ALTER TABLE unit_tree ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON unit_tree TO requests;
GRANT SELECT ON unit_tree TO supervisors;
-- Where a bank's counters are is known to everybody; the bank says it, or the operator on its behalf.
CREATE POLICY known ON unit_tree FOR SELECT TO requests, supervisors USING (true);
CREATE POLICY own ON unit_tree TO requests
    USING (participant_code = (SELECT caller_participant()) OR (SELECT caller_kind()) = 'OPERATOR');
