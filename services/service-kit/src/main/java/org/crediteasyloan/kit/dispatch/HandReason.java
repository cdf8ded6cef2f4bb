package org.crediteasyloan.kit.dispatch;

/** Why somebody hands a case on by hand (转派原因). */
public enum HandReason {
    WORKLOAD,
    EXPERTISE,
    BORROWERS_WISH,
    CONFLICT_OF_INTEREST,
    ABSENCE,
    OTHER
}
