package org.crediteasyloan.routing.application;

/** Where an application stands, by name (申请状态); the transitions are drawn at {@link ApplicationState}. */
public enum ApplicationStatus {
    AWAITING_DEPARTMENT_APPROVAL,
    AWAITING_BANK,
    IN_REVIEW,
    OFFERED,
    AWAITING_CONTRACT,
    CONTRACTED,
    DISBURSED,
    REJECTED_BY_DEPARTMENT,
    REFUSED_BY_BANK,
    EXHAUSTED,
    WITHDRAWN,
    EXPIRED
}
