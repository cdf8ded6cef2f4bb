package org.crediteasyloan.kit.limit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.crediteasyloan.contracts.event.reference.QuotasState;
import org.crediteasyloan.contracts.event.reference.QuotasState.Use;
import org.crediteasyloan.kit.BusinessDay;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.jboss.logging.Logger;

/**
 * The fair quotas of the free services (公平使用额度): counted in memory, added up in the database once a second.
 *
 * <p>Between two settlings an instance knows nothing of what the others let through, so a caller may get beyond its quota by what
 * all instances grant it within a second, which the rates bound. A killed instance forgets what it counted in its last second; one
 * that starts learns within a second what was used before.
 */
@ApplicationScoped
class Quotas {

    private static final Logger LOG = Logger.getLogger(Quotas.class);
    private static final String ADD = """
            INSERT INTO quota_used (day, party, use, used) VALUES (?, ?, ?, ?)
            ON CONFLICT (day, party, use) DO UPDATE SET used = quota_used.used + excluded.used RETURNING used""";

    private final AgroalDataSource dataSource;
    private final ReferenceData reference;
    private final Clock clock;
    private volatile Optional<QuotasState> published = Optional.empty();
    private volatile DayUse today;

    /**
     * Of whom a request is.
     *
     * @param kind as quotas name it
     */
    record Caller(String party, String kind) {}

    Quotas(AgroalDataSource dataSource, ReferenceData reference, Clock clock) {
        this.dataSource = dataSource;
        this.reference = reference;
        this.clock = clock;
        this.today = new DayUse(BusinessDay.of(clock.instant()));
    }

    /** What the caller may use today; empty where there is no quota. */
    OptionalLong perDay(Caller caller, Use use) {
        LocalDate day = dayUse().day();
        return published.map(quotas -> quotas.perDay(caller.kind(), use, day)).orElse(OptionalLong.empty());
    }

    boolean isUsedUp(Caller caller, Use use) {
        OptionalLong perDay = perDay(caller, use);
        return perDay.isPresent()
                && dayUse().used(new DayUse.Key(caller.party(), use)).total() >= perDay.getAsLong();
    }

    /** As far as this instance knows. */
    long used(Caller caller, Use use) {
        return dayUse().used(new DayUse.Key(caller.party(), use)).total();
    }

    /** Nothing is kept of a caller who has no quota. */
    void count(Caller caller, Use use, long more) {
        if (more > 0 && perDay(caller, use).isPresent()) {
            dayUse().count(new DayUse.Key(caller.party(), use), more);
        }
    }

    /** Until the quotas are whole again. */
    Duration untilTomorrow() {
        Instant now = clock.instant();
        return Duration.between(now, BusinessDay.startOf(BusinessDay.of(now).plusDays(1)));
    }

    /** What the database and this instance know together; within the request's transaction, which sees its own caller alone. */
    long usedOfAll(Caller caller, Use use) {
        DayUse now = dayUse();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT used FROM quota_used WHERE day = ? AND party = ? AND use = ?")) {
            select.setObject(1, now.day());
            select.setString(2, caller.party());
            select.setString(3, use.name());
            try (var row = select.executeQuery()) {
                return (row.next() ? row.getLong(1) : 0)
                        + now.used(new DayUse.Key(caller.party(), use)).counted();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read what was used", failed);
        }
    }

    @Scheduled(every = "{quota.settle-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActsAs(DatabaseRole.TIMERS)
    void settle() {
        try {
            published = QuarkusTransaction.requiringNew().call(reference::quotas);
            settle(dayUse());
        } catch (RuntimeException failed) {
            // What was counted stays counted here and is added when the database is back.
            LOG.warn("Cannot settle what was used of the quotas", failed);
        }
    }

    private void settle(DayUse use) {
        Map<DayUse.Key, Long> counted = use.toSettle();
        if (counted.isEmpty()) {
            return;
        }
        Map<DayUse.Key, Long> totals = QuarkusTransaction.requiringNew().call(() -> add(use.day(), counted));
        totals.forEach((key, total) -> use.settled(key, counted.getOrDefault(key, 0L), total));
    }

    /** In one order everywhere, so that two instances do not wait for each other. */
    private Map<DayUse.Key, Long> add(LocalDate day, Map<DayUse.Key, Long> counted) throws SQLException {
        List<DayUse.Key> ordered = counted.keySet().stream()
                .sorted(Comparator.comparing(DayUse.Key::party).thenComparing(DayUse.Key::use))
                .toList();
        Map<DayUse.Key, Long> totals = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var add = connection.prepareStatement(ADD)) {
            for (DayUse.Key key : ordered) {
                add.setObject(1, day);
                add.setString(2, key.party());
                add.setString(3, key.use().name());
                add.setLong(4, counted.getOrDefault(key, 0L));
                try (var row = add.executeQuery()) {
                    row.next();
                    totals.put(key, row.getLong(1));
                }
            }
        }
        return totals;
    }

    /** At midnight a new day begins empty; what was counted in the last second of the one before stops nobody any more. */
    private DayUse dayUse() {
        DayUse current = today;
        LocalDate day = BusinessDay.of(clock.instant());
        if (current.day().equals(day)) {
            return current;
        }
        return begin(day);
    }

    private synchronized DayUse begin(LocalDate day) {
        if (!today.day().equals(day)) {
            today = new DayUse(day);
        }
        return today;
    }
}
