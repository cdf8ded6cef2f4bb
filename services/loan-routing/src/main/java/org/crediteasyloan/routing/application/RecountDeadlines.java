package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.CountedDeadlines;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.routing.policy.WorkingTimes;

/** A new calendar moves the deadlines of open applications (时限重算), each in a transaction of its own. */
@ApplicationScoped
class RecountDeadlines implements CountedDeadlines, DeadlineHandler {

    static final String KIND = "application-recount";

    private static final String QUEUE = """
            INSERT INTO deadline (kind, subject_id, due_at)
            SELECT :kind, id, :now FROM application
            WHERE is_open AND counted_by_calendar < :version AND due_at > :now
                AND NOT EXISTS (SELECT 1 FROM deadline d WHERE d.kind = :kind AND d.subject_id = application.id)
            ORDER BY id LIMIT :limit
            ON CONFLICT DO NOTHING""";

    private final EntityManager entities;
    private final Applications applications;
    private final MoveApplication moveApplication;
    private final WorkingTimes workingTimes;

    RecountDeadlines(
            EntityManager entities,
            Applications applications,
            MoveApplication moveApplication,
            WorkingTimes workingTimes) {
        this.entities = entities;
        this.applications = applications;
        this.moveApplication = moveApplication;
        this.workingTimes = workingTimes;
    }

    @Override
    public int queue(int limit, Instant now) {
        return entities.createNativeQuery(QUEUE)
                .setParameter("kind", KIND)
                .setParameter("now", now)
                .setParameter("version", workingTimes.current().calendarVersion())
                .setParameter("limit", limit)
                .executeUpdate();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A command that holds the application asks for the row of its step and never for this one, so waiting for it is safe. */
    @Override
    public void handleDue(UUID applicationId, Instant now) {
        applications.findForChange(applicationId).ifPresent(stored -> moveApplication.recount(stored, now));
    }
}
