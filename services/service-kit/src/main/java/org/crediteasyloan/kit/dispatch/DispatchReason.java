package org.crediteasyloan.kit.dispatch;

/** Why a case lies where it lies (派单原因). */
public enum DispatchReason {
    /** The nearest manager in reach with room and the fewest cases. */
    NEAREST,
    /** The manager took it in person. */
    TAKEN_IN_PERSON,
    /** Handed over from who has left. */
    TO_SUCCESSOR,
    /** Handed over from who is away. */
    TO_DEPUTY,
    BY_DISPATCHER,
    /** In the queue: no account manager reaches its region. */
    NOBODY_IN_REGION,
    /** In the queue: of those, none for its product, guarantee or industry. */
    NOBODY_FOR_BUSINESS,
    /** In the queue: those who fit hold as many cases as they may. */
    NOBODY_FREE,
    /** In the queue: who held it has left or is away, and named nobody. */
    NO_SUCCESSOR,
    /** In the queue: who was named does not reach it, holds as many as it may, or is not there. */
    SUCCESSOR_UNFIT,
    /** In the queue: who held it gave it back. */
    GIVEN_BACK;

    /** In a queue for want of a manager, so that another look may help; the others wait for a dispatcher. */
    boolean isForWantOfAManager() {
        return this == NOBODY_IN_REGION || this == NOBODY_FOR_BUSINESS || this == NOBODY_FREE;
    }
}
