package org.crediteasyloan.routing.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.webhook.WebhookFeed;

/** Tells a bank of the applications that came to it, changed there or left it, in the order of its feed. */
@ApplicationScoped
class AssignmentWebhookFeed implements WebhookFeed {

    private final Assignments assignments;

    AssignmentWebhookFeed(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public String messageType() {
        return "assignment.changed";
    }

    @Override
    public Set<ParticipantKind> readers() {
        return Set.of(ParticipantKind.BANK);
    }

    @Override
    public Optional<Item> next(ParticipantCode reader, ParticipantKind kind, Position after) {
        return assignments.nextAfter(reader, after);
    }
}
