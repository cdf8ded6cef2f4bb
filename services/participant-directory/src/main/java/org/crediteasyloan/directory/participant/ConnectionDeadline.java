package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** The last key of an institution runs out soon, or has run out: everybody is told. */
@ApplicationScoped
class ConnectionDeadline implements DeadlineHandler {

    static final String KIND = "connection-day-end";

    private final Participants participants;
    private final FollowConnection follow;

    ConnectionDeadline(Participants participants, FollowConnection follow) {
        this.participants = participants;
        this.follow = follow;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID deadlineId, Instant now) {
        participants.findForDeadline(deadlineId).ifPresent(follow::tell);
    }
}
