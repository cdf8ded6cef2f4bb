package org.crediteasyloan.local.supervision;

/**
 * <pre>
 * WAITING -> PREPARING -> STARTING -> READY
 *                 ^          |          |
 *                 |          v          v      (process ended, or not ready in time)
 *                 +------- RESTARTING <-+
 *                            |
 *                            v
 *                          FAILED              (given up after too many failures in a row)
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
