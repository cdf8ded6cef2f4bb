package org.crediteasyloan.local.supervision;

/**
 * <pre>
 * WAITING -> PREPARING -> STARTING -> READY
 *                 ^          |          |
 *                 |          v          v      (process ended, or not ready in time)
 *                 +------- RESTARTING <-+
 *                            |
 *                            v
 *                          FAILED              (never ready, and given up after too many failures)
 * </pre>
 */
public enum PartState {
    WAITING,
    PREPARING,
    STARTING,
    READY,
    RESTARTING,
    FAILED
}
