package org.crediteasyloan.redemption.entitlement;

/** The name of an entitlement's state, for rows and callers. */
enum EntitlementStatus {
    REFUSED,
    AWAITING_BUDGET,
    RESERVED,
    PREPARED,
    ORDERED,
    PAID
}
