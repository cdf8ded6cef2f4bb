package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.deadline.ComputedRows;

/** A new calendar moves the deadlines of open applications (时限重算), each in a transaction of its own. */
@ApplicationScoped
class RecountDeadlines implements ComputedRows {

    private final Applications applications;
    private final MoveApplication moveApplication;

    RecountDeadlines(Applications applications, MoveApplication moveApplication) {
        this.applications = applications;
        this.moveApplication = moveApplication;
    }

    @Override
    public String kind() {
        return "application-recount";
    }

    @Override
    public String reference() {
        return WorkingDayCalendarState.KEY;
    }

    @Override
    public String rows() {
        return "application";
    }

    @Override
    public String outdated() {
        return "is_open AND counted_by_calendar < reference.version AND due_at > reference.now";
    }

    /** A command that holds the application asks for the row of its step and never for this one, so waiting for it is safe. */
    @Override
    public void handleDue(UUID applicationId, Instant now) {
        applications.findForChange(applicationId).ifPresent(stored -> moveApplication.recount(stored, now));
    }
}
