CREATE TABLE computed_thing (id uuid PRIMARY KEY, computed_by bigint NOT NULL, times int NOT NULL);
GRANT SELECT, UPDATE ON computed_thing TO timers;
