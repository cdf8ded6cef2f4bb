package org.crediteasyloan.redemption.entitlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.redemption.ledger.SchemeYear;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entitlement as it is kept (权益). The report, the amount and its explanation never change; the state does. */
@Entity
@Table(name = "entitlement")
class EntitlementRow {

    @Id
    UUID id;

    long version;

    @Column(name = "interest_report_id")
    UUID interestReportId;

    @Column(name = "loan_id")
    UUID loanId;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Column(name = "scheme_code")
    String schemeCode;

    @Column(name = "scheme_version")
    @Nullable Long schemeVersion;

    /** The scheme's owner; absent where nobody has the code a bank reported. */
    @Nullable String owner;

    @Column(name = "budget_year")
    int budgetYear;

    @Column(name = "period_from")
    LocalDate periodFrom;

    @Column(name = "period_until")
    LocalDate periodUntil;

    @Column(name = "principal_fen")
    long principalFen;

    @Column(name = "interest_paid_fen")
    long interestPaidFen;

    @Column(name = "amount_fen")
    long amountFen;

    @Column(name = "counted_days")
    long countedDays;

    @JdbcTypeCode(SqlTypes.JSON)
    String shares;

    @JdbcTypeCode(SqlTypes.JSON)
    String explanation;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "reserved_at")
    @Nullable Instant reservedAt;

    @Enumerated(EnumType.STRING)
    EntitlementStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_code")
    @Nullable RefusalReason refusalCode;

    @Column(name = "payout_id")
    @Nullable UUID payoutId;

    @Column(name = "payout_order_id")
    @Nullable UUID payoutOrderId;

    @Column(name = "failure_code")
    @Nullable String failureCode;

    @Column(name = "paid_at")
    @Nullable Instant paidAt;

    @SuppressWarnings("NullAway.Init")
    EntitlementRow() {}

    SchemeYear budget() {
        return new SchemeYear(schemeCode, budgetYear);
    }

    EntitlementState state() {
        return switch (status) {
            case REFUSED -> new EntitlementState.Refused(Objects.requireNonNull(refusalCode));
            case AWAITING_BUDGET -> new EntitlementState.AwaitingBudget();
            case RESERVED -> new EntitlementState.Reserved(Optional.ofNullable(failureCode));
            case PREPARED -> new EntitlementState.Prepared(Objects.requireNonNull(payoutId));
            case ORDERED ->
                new EntitlementState.Ordered(Objects.requireNonNull(payoutId), Objects.requireNonNull(payoutOrderId));
            case PAID ->
                new EntitlementState.Paid(
                        Objects.requireNonNull(payoutId),
                        Objects.requireNonNull(payoutOrderId),
                        Objects.requireNonNull(paidAt));
        };
    }

    /** Takes the columns of the state; those of the state before are emptied. */
    void moveTo(EntitlementState next) {
        refusalCode = null;
        payoutId = null;
        payoutOrderId = null;
        failureCode = null;
        paidAt = null;
        switch (next) {
            case EntitlementState.Refused refused -> {
                status = EntitlementStatus.REFUSED;
                refusalCode = refused.reason();
            }
            case EntitlementState.AwaitingBudget _ -> status = EntitlementStatus.AWAITING_BUDGET;
            case EntitlementState.Reserved reserved -> {
                status = EntitlementStatus.RESERVED;
                failureCode = reserved.lastFailureCode().orElse(null);
            }
            case EntitlementState.Prepared prepared -> {
                status = EntitlementStatus.PREPARED;
                payoutId = prepared.payoutId();
            }
            case EntitlementState.Ordered ordered -> {
                status = EntitlementStatus.ORDERED;
                payoutId = ordered.payoutId();
                payoutOrderId = ordered.payoutOrderId();
            }
            case EntitlementState.Paid paid -> {
                status = EntitlementStatus.PAID;
                payoutId = paid.payoutId();
                payoutOrderId = paid.payoutOrderId();
                paidAt = paid.paidAt();
            }
        }
        version++;
    }
}
