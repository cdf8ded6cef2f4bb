package org.crediteasyloan.kit.deadline;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes due deadlines one by one, each in a transaction of its own. Many instances may run: a row taken by one is skipped by
 * the others. A handler that fails is tried again later, so that one bad deadline holds up no other.
 *
 * <p>The worker locks the deadline, then the aggregate; a command locks the aggregate, then the deadline. Where the two meet, the
 * worker gives way: it waits for a lock shorter than PostgreSQL needs to find a deadlock, and so a command is never its victim.
 */
@ApplicationScoped
class DeadlineWorker {

    private static final Logger LOG = Logger.getLogger(DeadlineWorker.class);
    private static final int MAX_PER_RUN = 1_000;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    record Due(String kind, UUID subjectId) {}

    private final AgroalDataSource dataSource;
    private final AuditTrail trail;
    private final Map<String, DeadlineHandler> handlersByKind;
    private final Clock clock;

    DeadlineWorker(AgroalDataSource dataSource, AuditTrail trail, @All List<DeadlineHandler> handlers, Clock clock) {
        this.dataSource = dataSource;
        this.trail = trail;
        this.handlersByKind =
                handlers.stream().collect(Collectors.toUnmodifiableMap(DeadlineHandler::kind, handler -> handler));
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActsAs(DatabaseRole.TIMERS)
    void work() {
        for (int taken = 0; taken < MAX_PER_RUN; taken++) {
            if (!handleNext(clock.instant())) {
                return;
            }
        }
    }

    /** False when nothing is due. */
    private boolean handleNext(Instant now) {
        AtomicReference<@Nullable Due> taken = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> takeAndHandle(now, taken));
        } catch (RuntimeException failure) {
            // Also what fails only at the end of the transaction, when Hibernate writes and constraints are looked at.
            Due due = taken.get();
            if (due == null) {
                throw failure;
            }
            if (isGivingWay(failure)) {
                LOG.debugf("Deadline %s gives way to a command", due);
            } else {
                LOG.errorf(failure, "Deadline %s failed, it will be tried again", due);
            }
            leaveForLater(due, now);
            return true;
        }
    }

    /** Unless a command has the deadline right now: then it is the command that says when. */
    private void leaveForLater(Due due, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> postpone(due, now));
        } catch (RuntimeException failure) {
            if (!isGivingWay(failure)) {
                throw failure;
            }
        }
    }

    private boolean takeAndHandle(Instant now, AtomicReference<@Nullable Due> taken) throws SQLException {
        Optional<Due> next = takeNext(now);
        if (next.isEmpty()) {
            return false;
        }
        Due due = next.get();
        taken.set(due);
        DeadlineHandler handler = handlersByKind.get(due.kind());
        if (handler == null) {
            throw new IllegalStateException("No handler for deadlines of this kind");
        }
        trail.actAsTimer();
        giveWayToCommands();
        handler.handleDue(due.subjectId(), now);
        trail.append(AuditRecord.of(AuditKind.DEADLINE, due.kind(), "id=" + due.subjectId()));
        return true;
    }

    private static boolean isGivingWay(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Shorter than {@code deadlock_timeout}, which is a second unless set otherwise. */
    private void giveWayToCommands() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '300ms'");
        }
    }

    /** Later with each failure, up to an hour; a deadline that was moved meanwhile stays where it is. */
    void postpone(Due due, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        UPDATE deadline SET failed_tries = failed_tries + 1,
                            due_at = ?::timestamptz + least(interval '1 hour', interval '5 seconds' * power(2, least(failed_tries, 10)))
                        WHERE kind = ? AND subject_id = ? AND due_at <= ?""")) {
            giveWayToCommands();
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, due.kind());
            statement.setObject(3, due.subjectId());
            statement.setTimestamp(4, Timestamp.from(now));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot postpone the deadline " + due, failed);
        }
    }

    /** The row is chosen once, before anything is deleted; as a set to look in, it could be chosen again and another one deleted too. */
    private Optional<Due> takeNext(Instant now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        DELETE FROM deadline WHERE (kind, subject_id) = (
                            SELECT kind, subject_id FROM deadline WHERE due_at <= ?
                            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING kind, subject_id""")) {
            statement.setTimestamp(1, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Due(rows.getString(1), rows.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        }
    }
}
