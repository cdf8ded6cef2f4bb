package org.crediteasyloan.kit.deadline;

import java.time.Instant;

/** Deadlines of a service that were counted in working days (按工作日计算的时限), and are counted anew by a new calendar. */
public interface CountedDeadlines {

    /**
     * Sets a deadline of a kind of the service's own, due now, for each open deadline that was counted by an older calendar; its
     * handler counts that one anew. Those that have one already are left out.
     *
     * @param limit of those set at once
     * @return how many were set
     */
    int queue(int limit, Instant now);
}
