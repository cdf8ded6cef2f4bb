-- What each role may do with the service's own tables.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO requests, consumers, timers;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO requests, consumers, timers;
