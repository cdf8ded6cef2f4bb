package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** The day after a list's last day, the borrower is no longer on it. */
@ApplicationScoped
class ListEndorsementEnds implements DeadlineHandler {

    static final String KIND = "list-endorsement-ends";

    private final Borrowers borrowers;
    private final ListEndorsements endorsements;
    private final Event<FactsChanged> changed;

    ListEndorsementEnds(Borrowers borrowers, ListEndorsements endorsements, Event<FactsChanged> changed) {
        this.borrowers = borrowers;
        this.endorsements = endorsements;
        this.changed = changed;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID rowId, Instant now) {
        endorsements.findByIdOptional(rowId).ifPresent(endorsement -> {
            borrowers.lock(endorsement.borrowerId);
            endorsements.delete(endorsement);
            changed.fire(new FactsChanged(endorsement.borrowerId));
        });
    }
}
