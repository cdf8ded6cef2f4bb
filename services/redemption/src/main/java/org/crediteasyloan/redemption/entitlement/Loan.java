package org.crediteasyloan.redemption.entitlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A loan as its bank paid it out (贷款). */
@Entity
@Immutable
class Loan {

    @Id
    @Column(name = "loan_id")
    UUID loanId;

    @Column(name = "borrower_id")
    UUID borrowerId;

    String bank;

    @Column(name = "scheme_code")
    @Nullable String schemeCode;

    @Column(name = "approved_on_platform")
    boolean approvedOnPlatform;

    @Column(name = "principal_fen")
    long principalFen;

    @Column(name = "disbursed_on")
    LocalDate disbursedOn;

    @Column(name = "matures_on")
    LocalDate maturesOn;

    @SuppressWarnings("NullAway.Init")
    Loan() {}

    static Loan of(LoanDisbursed disbursed) {
        Loan loan = new Loan();
        loan.loanId = disbursed.loanId();
        loan.borrowerId = disbursed.borrowerId();
        loan.bank = disbursed.bank().value();
        loan.schemeCode = disbursed.schemeCode();
        loan.approvedOnPlatform = disbursed.approvedOnPlatform();
        loan.principalFen = disbursed.principalFen();
        loan.disbursedOn = disbursed.disbursedOn();
        loan.maturesOn = disbursed.maturesOn();
        return loan;
    }

    EntitlementCase.LoanFacts facts() {
        return new EntitlementCase.LoanFacts(approvedOnPlatform, principalFen, disbursedOn, maturesOn);
    }
}
