package org.crediteasyloan.kit.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** One case at a time, each in a transaction of its own (逐件派单). */
@ApplicationScoped
class SettleCase implements DeadlineHandler {

    static final String KIND = "case-dispatch";
    static final Duration SOON = Duration.ofSeconds(1);

    private final DispatchCases dispatchCases;

    SettleCase(DispatchCases dispatchCases) {
        this.dispatchCases = dispatchCases;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID caseId, Instant now) {
        dispatchCases.settle(caseId, now);
    }
}
