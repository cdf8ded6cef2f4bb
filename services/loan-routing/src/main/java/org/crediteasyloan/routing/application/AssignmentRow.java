package org.crediteasyloan.routing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.jspecify.annotations.Nullable;

/** A bank an application is or was at, as a row; the bank reads it by cursor, so each change makes it appear again. */
@Entity
@Table(name = "assignment")
@IdClass(AssignmentRow.Key.class)
class AssignmentRow {

    record Key(UUID applicationId, int attempt) {}

    enum Standing {
        CURRENT,
        REVOKED
    }

    @Id
    @Column(name = "application_id")
    UUID applicationId;

    @Id
    int attempt;

    String bank;

    @Column(name = "product_code")
    String productCode;

    @Column(name = "scheme_code")
    @Nullable String schemeCode;

    @Column(name = "approved_on_platform")
    boolean approvedOnPlatform;

    @Column(name = "promised_working_days")
    int promisedWorkingDays;

    @Column(name = "listed_rate_percent")
    BigDecimal listedRatePercent;

    @Column(name = "consent_id")
    UUID consentId;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @Column(name = "revocation_code")
    @Nullable String revocationCode;

    @Column(name = "application_version")
    long applicationVersion;

    @SuppressWarnings("NullAway.Init")
    AssignmentRow() {}

    static AssignmentRow of(UUID applicationId, long applicationVersion, Assignment assignment) {
        AssignmentRow row = new AssignmentRow();
        row.applicationId = applicationId;
        row.attempt = assignment.attempt();
        row.bank = assignment.bank().value();
        row.productCode = assignment.productCode();
        row.schemeCode = assignment.schemeCode();
        row.approvedOnPlatform = assignment.approvedOnPlatform();
        row.promisedWorkingDays = assignment.promisedWorkingDays();
        row.listedRatePercent = assignment.listedRatePercent().value();
        row.consentId = assignment.consentId();
        row.standing = Standing.CURRENT;
        row.applicationVersion = applicationVersion;
        return row;
    }

    Assignment toAssignment() {
        return new Assignment(
                attempt,
                new ParticipantCode(bank),
                productCode,
                schemeCode,
                approvedOnPlatform,
                promisedWorkingDays,
                new Percent(listedRatePercent),
                consentId);
    }

    void touch(long version) {
        applicationVersion = version;
    }

    void revoke(long version, String reasonCode) {
        standing = Standing.REVOKED;
        revocationCode = reasonCode;
        applicationVersion = version;
    }
}
