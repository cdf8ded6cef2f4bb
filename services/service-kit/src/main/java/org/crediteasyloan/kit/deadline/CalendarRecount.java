package org.crediteasyloan.kit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;

/** Counts deadlines in working days anew when a calendar arrives (时限重算). */
@ApplicationScoped
public class CalendarRecount implements DeadlineHandler {

    static final String KIND = "calendar-recount";

    private final Recounts recounts;

    CalendarRecount(Recounts recounts) {
        this.recounts = recounts;
    }

    /** To be called in the transaction that keeps the new version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin() {
        recounts.begin(KIND, WorkingDayCalendarState.KEY);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID subjectId, Instant now) {
        recounts.queue(KIND, WorkingDayCalendarState.KEY, subjectId, now);
    }
}
