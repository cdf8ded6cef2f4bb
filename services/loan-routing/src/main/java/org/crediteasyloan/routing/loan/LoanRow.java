package org.crediteasyloan.routing.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.daycount.DayCount;
import org.jspecify.annotations.Nullable;

/** A loan as a row. */
@Entity
@Table(name = "loan")
class LoanRow {

    @Id
    UUID id;

    long version;

    @Column(name = "application_id")
    UUID applicationId;

    @Column(name = "offer_id")
    UUID offerId;

    @Column(name = "borrower_id")
    UUID borrowerId;

    String bank;

    @Column(name = "product_code")
    String productCode;

    @Column(name = "scheme_code")
    @Nullable String schemeCode;

    @Column(name = "approved_on_platform")
    boolean approvedOnPlatform;

    @Column(name = "contract_no")
    String contractNo;

    @Column(name = "principal_fen")
    long principalFen;

    @Column(name = "term_months")
    int termMonths;

    @Column(name = "annual_rate_percent")
    BigDecimal annualRatePercent;

    @Column(name = "day_count")
    @Enumerated(EnumType.STRING)
    DayCount dayCount;

    @Column(name = "signed_on")
    LocalDate signedOn;

    @Column(name = "signed_by")
    String signedBy;

    @Enumerated(EnumType.STRING)
    LoanStatus status;

    @Column(name = "disbursed_on")
    @Nullable LocalDate disbursedOn;

    @Column(name = "matures_on")
    @Nullable LocalDate maturesOn;

    @Column(name = "disbursed_by")
    @Nullable String disbursedBy;

    @SuppressWarnings("NullAway.Init")
    LoanRow() {}

    static LoanRow of(Loan loan) {
        LoanRow row = new LoanRow();
        row.id = loan.id();
        row.applicationId = loan.applicationId();
        row.offerId = loan.offerId();
        row.borrowerId = loan.borrowerId();
        row.bank = loan.contract().bank().value();
        row.productCode = loan.contract().productCode();
        row.schemeCode = loan.contract().schemeCode();
        row.approvedOnPlatform = loan.contract().approvedOnPlatform();
        row.contractNo = loan.contract().contractNo();
        row.principalFen = loan.contract().principalFen();
        row.termMonths = loan.contract().termMonths();
        row.annualRatePercent = loan.contract().annualRatePercent().value();
        row.dayCount = loan.contract().dayCount();
        row.signedOn = loan.contract().signedOn();
        row.signedBy = loan.contract().signedBy();
        row.take(loan.state());
        return row;
    }

    /** Takes over where the loan stands, as its next version. */
    void take(Loan.State state) {
        version++;
        status = LoanStatus.of(state);
        if (state instanceof Loan.State.Disbursed disbursed) {
            disbursedOn = disbursed.disbursedOn();
            maturesOn = disbursed.maturesOn();
            disbursedBy = disbursed.disbursedBy();
        }
    }

    Loan toLoan() {
        Loan.Contract contract = new Loan.Contract(
                new ParticipantCode(bank),
                productCode,
                schemeCode,
                approvedOnPlatform,
                contractNo,
                principalFen,
                termMonths,
                new Percent(annualRatePercent),
                dayCount,
                signedOn,
                signedBy);
        Loan.State state = switch (status) {
            case CONTRACTED -> new Loan.State.Contracted();
            case DISBURSED ->
                new Loan.State.Disbursed(
                        Objects.requireNonNull(disbursedOn),
                        Objects.requireNonNull(maturesOn),
                        Objects.requireNonNull(disbursedBy));
            case LAPSED -> new Loan.State.Lapsed();
        };
        return new Loan(id, applicationId, offerId, borrowerId, contract, state);
    }
}
