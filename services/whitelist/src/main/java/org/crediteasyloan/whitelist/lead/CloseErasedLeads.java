package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.crediteasyloan.kit.erasure.Erasing;

/**
 * Closes the leads of a borrower that asks for erasure before its data go, so that no receiver takes one meanwhile and everybody
 * who follows the feed learns that they ended.
 */
@ApplicationScoped
class CloseErasedLeads {

    private final Leads leads;
    private final KnownBorrowers borrowers;
    private final LeadTransitions transitions;
    private final Clock clock;

    CloseErasedLeads(Leads leads, KnownBorrowers borrowers, LeadTransitions transitions, Clock clock) {
        this.leads = leads;
        this.borrowers = borrowers;
        this.transitions = transitions;
        this.clock = clock;
    }

    void close(@Observes Erasing erasing) {
        Instant now = clock.instant();
        borrowers.enter(erasing.borrowerId());
        leads.listLiveForChange(erasing.borrowerId())
                .forEach(lead -> transitions.apply(new LeadCommand.Erase(), lead, now));
        // The rules of erasure ask the database which leads are closed.
        leads.flush();
    }
}
