package org.crediteasyloan.whitelist.lead;

/** The name of a lead's state (线索状态) as the API and the table have it. */
public enum LeadStatus {
    AWAITING_CONFIRMATION,
    OPEN,
    LEASED,
    CLOSED
}
