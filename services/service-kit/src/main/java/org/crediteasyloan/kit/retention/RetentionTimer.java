package org.crediteasyloan.kit.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.crediteasyloan.kit.BusinessDay;
import org.jboss.logging.Logger;

/**
 * Follows every rule once a day: looks often, and goes on where a bound, a failure or a restart stopped it, until nothing that
 * ended is left for today. A rule that fails holds up no other.
 */
@ApplicationScoped
class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class);

    private final Retention retention;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<RetentionRule, LocalDate> doneOn = new LinkedHashMap<>();
    /** By rule, the second in which it was last followed to its end; zero before the first time. */
    private final Map<RetentionRule, AtomicLong> doneAt = new LinkedHashMap<>();

    RetentionTimer(Retention retention, @All List<RetentionRules> rules, MeterRegistry meters, Clock clock) {
        this.retention = retention;
        this.meters = meters;
        this.clock = clock;
        for (RetentionRule rule :
                rules.stream().flatMap(some -> some.inOrder().stream()).toList()) {
            doneAt.put(
                    rule,
                    Objects.requireNonNull(
                            meters.gauge("retention.done.seconds", Tags.of("rule", rule.name()), new AtomicLong())));
        }
    }

    @Scheduled(every = "{retention.every}", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        Instant now = clock.instant();
        LocalDate today = BusinessDay.of(now);
        doneAt.forEach((rule, done) -> {
            if (!today.equals(doneOn.get(rule)) && follow(rule, today)) {
                doneOn.put(rule, today);
                done.set(now.getEpochSecond());
            }
        });
    }

    /** True when nothing is left for this day. */
    private boolean follow(RetentionRule rule, LocalDate today) {
        try {
            Retention.Removed removed = retention.removeEnded(rule, today);
            if (removed.rows() > 0) {
                meters.counter("retention.removed", "table", rule.table()).increment(removed.rows());
                LOG.infof("Removed %d rows of %s", removed.rows(), rule.name());
            }
            return removed.isDone();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Cannot remove rows of %s, it will be tried again", rule.name());
            return false;
        }
    }
}
