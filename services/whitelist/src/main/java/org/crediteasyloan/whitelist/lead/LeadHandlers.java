package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.kit.event.EventHandler;

/** What enterprise-profile publishes and leads depend on. */
final class LeadHandlers {

    private LeadHandlers() {}

    @ApplicationScoped
    static class Borrowers implements EventHandler<BorrowerState> {

        private final OpenLeads openLeads;
        private final KnownBorrowers borrowers;
        private final Clock clock;

        Borrowers(OpenLeads openLeads, KnownBorrowers borrowers, Clock clock) {
            this.openLeads = openLeads;
            this.borrowers = borrowers;
            this.clock = clock;
        }

        @Override
        public Class<BorrowerState> eventClass() {
            return BorrowerState.class;
        }

        @Override
        public void handle(BorrowerState borrower) {
            openLeads.borrowerKnown(borrower, clock.instant());
        }

        @Override
        public void handleRemoval(String key) {
            borrowers.forget(UUID.fromString(key));
        }
    }

    @ApplicationScoped
    static class Consents implements EventHandler<ConsentState> {

        private final ConfirmLeads confirmLeads;
        private final Clock clock;

        Consents(ConfirmLeads confirmLeads, Clock clock) {
            this.confirmLeads = confirmLeads;
            this.clock = clock;
        }

        @Override
        public Class<ConsentState> eventClass() {
            return ConsentState.class;
        }

        @Override
        public void handle(ConsentState consent) {
            if (consent.purpose() == ConsentState.Purpose.LEAD_CONTACT) {
                Instant now = clock.instant();
                confirmLeads.consentChanged(consent, now);
            }
        }

        @Override
        public void handleRemoval(String key) {
            confirmLeads.consentRemoved(UUID.fromString(key), clock.instant());
        }
    }
}
