package org.crediteasyloan.routing.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when its holder has to act (办理时限).
 *
 * @param counted what it was counted from; null where it was set to a moment of its own, as the end of an offer
 */
public record Deadline(Instant dueAt, @Nullable Counted counted) {

    /**
     * What working days were counted from, so that a new calendar counts them anew.
     *
     * @param from the moment after which the first working day begins
     * @param calendarVersion of the calendar they were counted by
     */
    public record Counted(Instant from, int workingDays, long calendarVersion) {}

    public static Deadline at(Instant moment) {
        return new Deadline(moment, null);
    }
}
