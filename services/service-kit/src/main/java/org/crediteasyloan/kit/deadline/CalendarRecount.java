package org.crediteasyloan.kit.deadline;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.id.Ids;

/**
 * Counts deadlines anew when a calendar arrives (时限重算). The timer's rows are the list of what is left to do, so that a service
 * that is killed goes on where it was, and the calendar told twice finds nothing to do.
 *
 * <p>Each deadline is moved in a transaction of its own. Those to move are queued in small lots, so that no deadline that is due
 * waits behind all of them.
 */
@ApplicationScoped
public class CalendarRecount implements DeadlineHandler {

    static final String KIND = "calendar-recount";

    private static final int LOT = 200;

    /** No request runs so long: one that began by the older calendar has ended by then, and what it set is found. */
    private static final Duration SECOND_LOOK = Duration.ofMinutes(2);

    private final List<CountedDeadlines> counted;
    private final Deadlines deadlines;
    private final Clock clock;

    CalendarRecount(@All List<CountedDeadlines> counted, Deadlines deadlines, Clock clock) {
        this.counted = counted;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** To be called in the transaction that keeps the new calendar. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin() {
        if (!counted.isEmpty()) {
            deadlines.set(KIND, Ids.next(), clock.instant());
            deadlines.set(KIND, Ids.next(), clock.instant().plus(SECOND_LOOK));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID subjectId, Instant now) {
        int queued = counted.stream()
                .mapToInt(ofService -> ofService.queue(LOT, now))
                .sum();
        if (queued > 0) {
            deadlines.set(KIND, subjectId, now);
        }
    }
}
