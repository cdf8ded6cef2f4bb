package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** A mandate's time is over. */
@ApplicationScoped
class MandateEnds implements DeadlineHandler {

    static final String KIND = "mandate-ends";

    private final HoldMandates hold;

    MandateEnds(HoldMandates hold) {
        this.hold = hold;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID mandateId, Instant now) {
        hold.end(mandateId, now);
    }
}
