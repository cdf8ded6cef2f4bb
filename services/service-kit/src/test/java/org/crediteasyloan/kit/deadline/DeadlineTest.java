package org.crediteasyloan.kit.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.crediteasyloan.kit.probe.Effects;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeadlineTest {

    @Inject
    Deadlines deadlines;

    @Inject
    Effects effects;

    @Inject
    DeadlineWorker worker;

    @ApplicationScoped
    static class Reminder implements DeadlineHandler {

        private final Effects effects;

        Reminder(Effects effects) {
            this.effects = effects;
        }

        @Override
        public String kind() {
            return "reminder";
        }

        @Override
        public void handleDue(UUID subjectId, Instant now) {
            effects.add("reminded-" + subjectId);
        }
    }

    /** Fails after it did something, to show that a failed handler leaves nothing. */
    @ApplicationScoped
    static class Broken implements DeadlineHandler {

        private final Effects effects;

        Broken(Effects effects) {
            this.effects = effects;
        }

        @Override
        public String kind() {
            return "broken";
        }

        @Override
        public void handleDue(UUID subjectId, Instant now) {
            effects.add("broken-" + subjectId);
            throw new IllegalStateException("this handler always fails");
        }
    }

    /** Fails when its transaction ends, as a handler does whose entities cannot be written. */
    @ApplicationScoped
    static class BrokenAtTheEnd implements DeadlineHandler {

        private final TransactionSynchronizationRegistry transactions;

        BrokenAtTheEnd(TransactionSynchronizationRegistry transactions) {
            this.transactions = transactions;
        }

        @Override
        public String kind() {
            return "broken-at-the-end";
        }

        @Override
        public void handleDue(UUID subjectId, Instant now) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    throw new IllegalStateException("this transaction never commits");
                }

                @Override
                public void afterCompletion(int status) {}
            });
        }
    }

    @Test
    void aDueDeadlineIsHandledOnce() {
        UUID subject = UUID.randomUUID();

        set("reminder", subject, Instant.now());

        Await.until("the reminder", () -> effects.count("reminded-" + subject) > 0);
        UUID later = UUID.randomUUID();
        set("reminder", later, Instant.now());
        Await.until("a later reminder", () -> effects.count("reminded-" + later) > 0);
        assertThat(effects.count("reminded-" + subject)).isEqualTo(1);
    }

    @Test
    void aClearedOrMovedDeadlineDoesNotFire() {
        UUID cleared = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        inTransaction(() -> {
            deadlines.set("reminder", cleared, Instant.now());
            deadlines.clear("reminder", cleared);
            deadlines.set("reminder", moved, Instant.now());
            deadlines.set("reminder", moved, Instant.now().plusSeconds(3600));
        });

        UUID marker = UUID.randomUUID();
        set("reminder", marker, Instant.now());

        Await.until("the marker's reminder", () -> effects.count("reminded-" + marker) > 0);
        assertThat(effects.count("reminded-" + cleared)).isZero();
        assertThat(effects.count("reminded-" + moved)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "broken-at-the-end"})
    void aFailingDeadlineHoldsUpNoOther(String kind) {
        UUID broken = UUID.randomUUID();
        UUID sound = UUID.randomUUID();
        set(kind, broken, Instant.now().minusSeconds(60));
        set("reminder", sound, Instant.now());

        Await.until("the sound deadline", () -> effects.count("reminded-" + sound) > 0);

        assertThat(effects.count("broken-" + broken)).isZero();
    }

    @Test
    void manyThatAreDueAtOneMomentAreAllHandled() {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(50).toList();
        Instant due = Instant.now();

        inTransaction(() -> subjects.forEach(subject -> deadlines.set("reminder", subject, due)));

        Await.until(
                "all reminders",
                () -> subjects.stream().allMatch(subject -> effects.count("reminded-" + subject) == 1));
    }

    @Test
    void aFailureDoesNotMoveADeadlineThatACommandSetAnew() {
        UUID subject = UUID.randomUUID();
        Instant now = Instant.now();
        set("reminder", subject, now.plusSeconds(3600));

        Acting.run(
                DatabaseRole.TIMERS,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> worker.postpone(new DeadlineWorker.Due("reminder", subject), now)));

        assertThat(TestDatabase.list("SELECT failed_tries FROM deadline WHERE subject_id = '" + subject + "'"))
                .containsExactly("0");
    }

    /** Locks the row of its subject, as a handler locks its aggregate. */
    @ApplicationScoped
    static class Locking implements DeadlineHandler {

        private final Effects effects;

        Locking(Effects effects) {
            this.effects = effects;
        }

        @Override
        public String kind() {
            return "locking";
        }

        @Override
        public void handleDue(UUID subjectId, Instant now) {
            effects.lock(subjectId);
            effects.add("locked-" + subjectId);
        }
    }

    @Test
    void aCommandThatHoldsTheAggregateIsNeverTheVictimOfADeadlock() {
        UUID subject = UUID.randomUUID();
        effects.addLockable(subject);
        set("locking", subject, Instant.now().plusSeconds(2));

        // The command holds the aggregate until the worker surely has the deadline and waits, then turns to the
        // deadline itself.
        inTransaction(() -> {
            effects.lock(subject);
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            deadlines.set("locking", subject, Instant.now());
        });

        Await.until("the deadline after the command", () -> effects.count("locked-" + subject) == 1);
    }

    private void set(String kind, UUID subject, Instant dueAt) {
        inTransaction(() -> deadlines.set(kind, subject, dueAt));
    }

    private static void inTransaction(Runnable work) {
        Acting.run(
                DatabaseRole.REQUESTS, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
