package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.routing.application.ApplicationState.Open;

/** An application has one deadline at a time: that of the state it is in. */
@ApplicationScoped
class ApplicationDeadline implements DeadlineHandler {

    static final String KIND = "application-step";

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Applications applications;
    private final MoveApplication moveApplication;
    private final Deadlines deadlines;

    ApplicationDeadline(Applications applications, MoveApplication moveApplication, Deadlines deadlines) {
        this.applications = applications;
        this.moveApplication = moveApplication;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * The worker holds the deadline's row and asks for the application; a command holds the application and asks for the
     * deadline's row. So the worker does not wait: when the application is busy, the deadline is looked at again soon.
     */
    @Override
    public void handleDue(UUID applicationId, Instant now) {
        Optional<Applications.Stored> free = applications.findUnlessLocked(applicationId);
        if (free.isEmpty()) {
            deadlines.set(KIND, applicationId, now.plus(SOON));
            return;
        }
        if (!(free.get().application().state() instanceof Open open)) {
            return;
        }
        if (now.isBefore(open.dueAt())) {
            deadlines.set(KIND, applicationId, open.dueAt());
            return;
        }
        moveApplication.move(free.get(), new ApplicationCommand.PassDeadline(now), null);
    }
}
