package org.crediteasyloan.whitelist.lead;

import java.time.Instant;
import java.util.Optional;

/**
 * By when a receiver has to report (反馈时限), with what it was counted from, so that a new calendar counts it anew.
 *
 * @param from when the lead was taken
 * @param calendarVersion of the calendar it was counted by; 0 while none is published
 * @param dueAt the end of the last day; empty where no calendar tells it
 */
record FeedbackDue(Instant from, int workingDays, long calendarVersion, Optional<Instant> dueAt) {}
