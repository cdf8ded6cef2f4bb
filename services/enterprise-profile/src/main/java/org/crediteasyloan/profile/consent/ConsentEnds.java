package org.crediteasyloan.profile.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** A consent's time is over. */
@ApplicationScoped
class ConsentEnds implements DeadlineHandler {

    static final String KIND = "consent-ends";

    private final HoldConsents hold;

    ConsentEnds(HoldConsents hold) {
        this.hold = hold;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID consentId, Instant now) {
        hold.end(consentId, now);
    }
}
