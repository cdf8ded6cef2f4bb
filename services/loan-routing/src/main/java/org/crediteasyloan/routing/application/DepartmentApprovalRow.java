package org.crediteasyloan.routing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An approval a department was asked for, as a row; the department reads those that wait by cursor. */
@Entity
@Table(name = "department_approval")
@IdClass(DepartmentApprovalRow.Key.class)
class DepartmentApprovalRow {

    record Key(UUID applicationId, String schemeCode) {}

    /** CLOSED: it ended before the department decided. */
    enum Status {
        WAITING,
        APPROVED,
        REJECTED,
        CLOSED
    }

    @Id
    @Column(name = "application_id")
    UUID applicationId;

    @Id
    @Column(name = "scheme_code")
    String schemeCode;

    String department;

    @Column(name = "product_code")
    String productCode;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "is_escalated")
    boolean isEscalated;

    @SuppressWarnings("NullAway.Init")
    DepartmentApprovalRow() {}

    static DepartmentApprovalRow of(UUID applicationId, ApplicationHappening.DepartmentAsked asked, Instant now) {
        DepartmentApprovalRow row = new DepartmentApprovalRow();
        row.applicationId = applicationId;
        row.schemeCode = asked.schemeCode();
        row.department = asked.department().value();
        row.productCode = asked.productCode();
        row.status = Status.WAITING;
        row.askedAt = now;
        row.dueAt = asked.dueAt();
        return row;
    }
}
