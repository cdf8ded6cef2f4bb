package org.crediteasyloan.kit.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;

/** How long the kit's own tables are kept. */
final class KitRetention {

    /** Outlives the outbox, so that whatever Debezium may send again is still known. */
    static final RetentionRule INBOX = RetentionRule.of(
            "inbox_event", "event_id", Period.ofDays(30), "it came", "inbox_event.received_at < kept.since");

    /** A week, longer than any client retries. */
    static final RetentionRule IDEMPOTENCY = RetentionRule.of(
            "idempotency_record",
            "key",
            Period.ofDays(7),
            "it was asked",
            "idempotency_record.created_at < kept.since");

    /**
     * Outlives the topic it indexes, which keeps 90 days and a segment's week: the index is filled from it at each start, and a
     * letter that is closed must not stand open again. An open one stays until somebody closes it.
     */
    static final RetentionRule DEAD_LETTERS = RetentionRule.of(
            "dead_letter",
            "id",
            Period.ofDays(120),
            "it failed",
            "dead_letter.failed_at < kept.since AND dead_letter.status <> 'OPEN'");

    /** As long as somebody may ask why it was refused. */
    static final RetentionRule QUOTAS =
            RetentionRule.of("quota_used", "party", Period.ofDays(30), "its day", "quota_used.day < kept.since_day");

    @Produces
    @Singleton
    static final RetentionRules RULES = RetentionRules.of(INBOX, IDEMPOTENCY, DEAD_LETTERS, QUOTAS);

    private KitRetention() {}
}
