package org.crediteasyloan.redemption.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.event.loan.InterestPaid;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.kit.event.EventHandler;

/** Hears of loans; a report may come before its loan. */
final class LoanHandlers {

    private LoanHandlers() {}

    @ApplicationScoped
    static class Disbursed implements EventHandler<LoanDisbursed> {

        private final DecideEntitlement decide;

        Disbursed(DecideEntitlement decide) {
            this.decide = decide;
        }

        @Override
        public Class<LoanDisbursed> eventClass() {
            return LoanDisbursed.class;
        }

        @Override
        public void handle(LoanDisbursed disbursed) {
            decide.disbursed(disbursed);
        }
    }

    @ApplicationScoped
    static class Interest implements EventHandler<InterestPaid> {

        private final DecideEntitlement decide;

        Interest(DecideEntitlement decide) {
            this.decide = decide;
        }

        @Override
        public Class<InterestPaid> eventClass() {
            return InterestPaid.class;
        }

        @Override
        public void handle(InterestPaid report) {
            decide.interestPaid(report);
        }
    }
}
