package org.crediteasyloan.profile.statement;

/** What was delivered (交付结果). */
public enum Delivery {
    DELIVERED,
    NO_DATA
}
