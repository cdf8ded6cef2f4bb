package org.crediteasyloan.local.supervision;

/** How a process is asked to end. PostgreSQL waits for its clients on TERM and sends them away on INT. */
public enum StopSignal {
    TERM,
    INT
}
