-- What callers have used of the free services in a day (公平使用额度), added up each second by every instance.
CREATE TABLE quota_used (
    -- In Asia/Shanghai.
    day   date   NOT NULL,
    -- The institution, or the person at the identity provider who belongs to none.
    party text   NOT NULL,
    use   text   NOT NULL,
    used  bigint NOT NULL,
    PRIMARY KEY (day, party, use)
);
ALTER TABLE quota_used ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT ON quota_used TO requests, supervisors;
GRANT SELECT, INSERT, UPDATE, DELETE ON quota_used TO timers;
CREATE POLICY own ON quota_used FOR SELECT TO requests, supervisors
    USING (party = (SELECT coalesce(caller_participant(), caller_subject())));
CREATE POLICY settling ON quota_used TO timers USING (true);
-- A day that goes on is not taken away.
CREATE POLICY over ON quota_used AS RESTRICTIVE FOR DELETE TO timers
    USING (day < (SELECT (caller_now() AT TIME ZONE 'Asia/Shanghai')::date));
