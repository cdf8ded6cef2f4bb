package org.crediteasyloan.routing.loan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.crediteasyloan.routing.application.ApplicationFollower;
import org.crediteasyloan.routing.application.ApplicationState;
import org.crediteasyloan.routing.application.LoanApplication;

/** A contract that was never paid out lapses with its application. */
@ApplicationScoped
class LoansFollowTheirApplication implements ApplicationFollower {

    private final Loans loans;

    LoansFollowTheirApplication(Loans loans) {
        this.loans = loans;
    }

    @Override
    public void follow(LoanApplication before, LoanApplication after, Instant now) {
        if (before.state() instanceof ApplicationState.Contracted contracted
                && after.state() instanceof ApplicationState.Ended) {
            LoanRow row = loans.getForChange(contracted.loanId());
            row.take(LoanDecider.lapse(row.toLoan()).state());
        }
    }
}
