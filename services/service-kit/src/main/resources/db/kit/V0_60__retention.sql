-- What is kept for a time goes when it is over, by the timer of retention.
-- UPDATE is what locking a row takes; nothing in it changes.
GRANT UPDATE (received_at) ON inbox_event TO timers;
-- A removed mandate leaves no copy.
GRANT DELETE ON mandate_copy TO consumers;
