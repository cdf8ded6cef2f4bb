package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.kit.event.EventHandler;

/** Hears until when a borrower has a loan: so long it stays known. */
@ApplicationScoped
class LoanConsumer implements EventHandler<LoanDisbursed> {

    private final Borrowers borrowers;

    LoanConsumer(Borrowers borrowers) {
        this.borrowers = borrowers;
    }

    @Override
    public Class<LoanDisbursed> eventClass() {
        return LoanDisbursed.class;
    }

    @Override
    public void handle(LoanDisbursed loan) {
        borrowers.keepKnownUntil(loan.borrowerId(), loan.maturesOn());
    }
}
