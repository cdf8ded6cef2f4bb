package org.crediteasyloan.profile.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.profile.consent.LiveConsents;
import org.hibernate.Session;

/**
 * Walks all consenting borrowers when products come to need other facts. A step takes some of them, in the order of their ids,
 * and remembers where it stopped: one product must not hold a transaction open over a province.
 */
@ApplicationScoped
class MatchingRefresh implements DeadlineHandler {

    private static final String KIND = "matching-refresh";
    /** There is one walk at a time, so its deadline has one subject. */
    private static final UUID WALK = new UUID(0, 0);

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BORROWERS_PER_STEP = 200;

    private final LiveConsents consents;
    private final PublishMatchingFacts publish;
    private final Deadlines deadlines;
    private final Session session;
    private final Clock clock;

    MatchingRefresh(
            LiveConsents consents, PublishMatchingFacts publish, Deadlines deadlines, Session session, Clock clock) {
        this.consents = consents;
        this.publish = publish;
        this.deadlines = deadlines;
        this.session = session;
        this.clock = clock;
    }

    /** The deadline comes first: it waits for a step that is running, which holds it, before anything else is locked. */
    void startAgain() {
        deadlines.set(KIND, WALK, clock.instant());
        moveTo(BEFORE_ALL);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID walk, Instant now) {
        UUID after = session.createNativeQuery("SELECT after_borrower_id FROM matching_refresh", UUID.class)
                .getSingleResult();
        List<UUID> step = consents.borrowersAfter(after, Purpose.MATCHING, now, BORROWERS_PER_STEP);
        step.forEach(publish::follow);
        if (step.size() == BORROWERS_PER_STEP) {
            moveTo(step.getLast());
            deadlines.set(KIND, WALK, now);
        }
    }

    private void moveTo(UUID borrowerId) {
        session.createNativeQuery("UPDATE matching_refresh SET after_borrower_id = :borrowerId")
                .setParameter("borrowerId", borrowerId)
                .executeUpdate();
    }
}
