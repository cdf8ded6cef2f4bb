package org.crediteasyloan.routing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.routing.policy.Deadline;
import org.jspecify.annotations.Nullable;

/** An application as a row; what belongs to some states only is null in the others. */
@Entity
@Table(name = "application")
class ApplicationRow {

    @Id
    UUID id;

    long version;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Column(name = "product_code")
    String productCode;

    @Column(name = "alternative_product_codes")
    List<String> alternativeProductCodes;

    @Column(name = "amount_fen")
    long amountFen;

    @Column(name = "term_months")
    int termMonths;

    @Enumerated(EnumType.STRING)
    LoanPurpose purpose;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Enumerated(EnumType.STRING)
    ApplicationStatus status;

    @Column(name = "is_open")
    boolean isOpen;

    @Nullable String holder;

    @Column(name = "due_at")
    @Nullable Instant dueAt;

    @Column(name = "counted_from")
    @Nullable Instant countedFrom;

    @Column(name = "counted_working_days")
    @Nullable Integer countedWorkingDays;

    @Column(name = "counted_by_calendar")
    @Nullable Long countedByCalendar;

    @Column(name = "untried_product_codes")
    List<String> untriedProductCodes;

    @Column(name = "approved_scheme_codes")
    List<String> approvedSchemeCodes;

    int attempts;

    @Column(name = "step_product_code")
    @Nullable String stepProductCode;

    @Column(name = "step_scheme_code")
    @Nullable String stepSchemeCode;

    @Column(name = "step_department")
    @Nullable String stepDepartment;

    int extensions;

    @Column(name = "offer_id")
    @Nullable UUID offerId;

    @Column(name = "loan_id")
    @Nullable UUID loanId;

    @Column(name = "end_reason_code")
    @Nullable String endReasonCode;

    @SuppressWarnings("NullAway.Init")
    ApplicationRow() {}

    static ApplicationRow of(LoanApplication application) {
        ApplicationRow row = new ApplicationRow();
        row.id = application.id();
        row.borrowerId = application.borrowerId();
        row.productCode = application.request().productCode();
        row.alternativeProductCodes = application.request().alternativeProductCodes();
        row.amountFen = application.request().amountFen();
        row.termMonths = application.request().termMonths();
        row.purpose = application.request().purpose();
        row.submittedAt = application.submittedAt();
        row.take(application);
        return row;
    }

    /** Takes over where the application stands, as its next version. */
    void take(LoanApplication application) {
        version++;
        stand(application);
    }

    /** Takes over where the application stands, when nothing about it changed that anybody sees. */
    void stand(LoanApplication application) {
        status = application.state().status();
        isOpen = application.isOpen();
        untriedProductCodes = application.untriedProductCodes();
        approvedSchemeCodes = List.copyOf(application.approvedSchemeCodes());
        attempts = application.attempts();
        StateColumns columns = StateColumns.of(application.state());
        holder = columns.holder();
        keep(columns.deadline());
        stepProductCode = columns.stepProductCode();
        stepSchemeCode = columns.stepSchemeCode();
        stepDepartment = columns.stepDepartment();
        extensions = columns.extensions();
        offerId = columns.offerId();
        loanId = columns.loanId();
        endReasonCode = columns.endReasonCode();
    }

    private void keep(@Nullable Deadline deadline) {
        Deadline.Counted counted = deadline == null ? null : deadline.counted();
        dueAt = deadline == null ? null : deadline.dueAt();
        countedFrom = counted == null ? null : counted.from();
        countedWorkingDays = counted == null ? null : counted.workingDays();
        countedByCalendar = counted == null ? null : counted.calendarVersion();
    }

    private @Nullable Deadline deadline() {
        if (dueAt == null) {
            return null;
        }
        return countedFrom == null || countedWorkingDays == null || countedByCalendar == null
                ? Deadline.at(dueAt)
                : new Deadline(dueAt, new Deadline.Counted(countedFrom, countedWorkingDays, countedByCalendar));
    }

    /** @param assignment the bank it is at; null while it is at none */
    LoanApplication toApplication(@Nullable Assignment assignment) {
        StateColumns columns = new StateColumns(
                holder,
                deadline(),
                stepProductCode,
                stepSchemeCode,
                stepDepartment,
                extensions,
                offerId,
                loanId,
                endReasonCode);
        return new LoanApplication(
                id,
                borrowerId,
                new LoanApplication.Request(productCode, alternativeProductCodes, amountFen, termMonths, purpose),
                submittedAt,
                untriedProductCodes,
                Set.copyOf(approvedSchemeCodes),
                attempts,
                columns.toState(status, assignment));
    }
}
