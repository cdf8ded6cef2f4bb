package org.crediteasyloan.profile.help;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** The borrower did not answer a request of the help desk. */
@ApplicationScoped
class HelpRequestLapses implements DeadlineHandler {

    static final String KIND = "help-request-lapses";

    private final HelpSessions sessions;

    HelpRequestLapses(HelpSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID sessionId, Instant now) {
        sessions.findForChange(sessionId).ifPresent(session -> session.lapse(now));
    }
}
