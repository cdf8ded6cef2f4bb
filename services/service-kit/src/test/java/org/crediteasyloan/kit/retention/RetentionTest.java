package org.crediteasyloan.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against PostgreSQL; the rows lie so far back that no other test's are among them. */
@QuarkusTest
class RetentionTest {

    /** The last day of a row of {@link #LAST_INSTANT} under a rule of thirty days, and the day it goes. */
    private static final LocalDate LAST_DAY = LocalDate.parse("2001-03-31");

    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);
    /** The last second of 1 March in Shanghai. */
    private static final String LAST_INSTANT = "2001-03-01T15:59:59Z";

    @Inject
    Retention retention;

    @BeforeEach
    void nothingFromBefore() {
        TestDatabase.execute("DELETE FROM inbox_event WHERE received_at < '2002-01-01'");
        TestDatabase.execute("DELETE FROM dead_letter WHERE topic = 'retention'");
    }

    @Test
    void aRowStaysThroughItsLastDayAndGoesTheDayAfter() throws SQLException {
        came("a", LAST_INSTANT);
        came("b", "2001-03-01T16:00:00Z");

        assertThat(retention.removeEnded(KitRetention.INBOX, LAST_DAY).rows()).isZero();
        assertThat(retention.removeEnded(KitRetention.INBOX, DAY_AFTER).rows()).isEqualTo(1);

        assertThat(old()).containsExactly("b");
    }

    @Test
    void aRequestIsForgottenAfterAWeek() throws SQLException {
        TestDatabase.execute("""
                INSERT INTO idempotency_record (caller, key, request_hash, created_at)
                VALUES ('x', 'retention', 'hash', '2001-03-01T15:59:59Z')""");
        LocalDate lastDay = LocalDate.parse("2001-03-08");

        assertThat(retention.removeEnded(KitRetention.IDEMPOTENCY, lastDay).rows())
                .isZero();
        assertThat(retention
                        .removeEnded(KitRetention.IDEMPOTENCY, lastDay.plusDays(1))
                        .rows())
                .isEqualTo(1);
        assertThat(TestDatabase.list("SELECT key FROM idempotency_record WHERE key = 'retention'"))
                .isEmpty();
    }

    @Test
    void aClosedLetterGoesAfterItsTopicForgotItAndAnOpenOneStays() throws SQLException {
        Stream.of("OPEN", "REPLAYED", "DISCARDED")
                .forEach(status -> TestDatabase.execute("""
                INSERT INTO dead_letter (id, topic, partition, message_offset, headers, failure, failed_at, status)
                VALUES (gen_random_uuid(), 'retention', 0, %d, '{}', '-', '%s', '%s')""".formatted(status.hashCode(), LAST_INSTANT, status)));
        LocalDate lastDay = LocalDate.parse("2001-06-29");

        assertThat(retention.removeEnded(KitRetention.DEAD_LETTERS, lastDay).rows())
                .isZero();
        assertThat(retention
                        .removeEnded(KitRetention.DEAD_LETTERS, lastDay.plusDays(1))
                        .rows())
                .isEqualTo(2);
        assertThat(TestDatabase.list("SELECT status FROM dead_letter WHERE topic = 'retention'"))
                .containsExactly("OPEN");
    }

    @Test
    void everyBatchTellsTheAuditTrailHowManyRowsWentAndNothingElse() throws SQLException {
        TestDatabase.execute(
                "INSERT INTO inbox_event SELECT 'many-' || n, '" + LAST_INSTANT + "' FROM generate_series(1, 1200) n");
        int before = entries().size();

        Retention.Removed removed = retention.removeEnded(KitRetention.INBOX, DAY_AFTER);

        assertThat(removed).isEqualTo(new Retention.Removed(1200, true));
        assertThat(entries().subList(before, entries().size()))
                .containsExactly(
                        "timer|RETENTION|inbox_event kept 30 days after it came||rows=500 endedBefore=2001-03-02||",
                        "timer|RETENTION|inbox_event kept 30 days after it came||rows=500 endedBefore=2001-03-02||",
                        "timer|RETENTION|inbox_event kept 30 days after it came||rows=200 endedBefore=2001-03-02||");
    }

    @Test
    void aSecondRunRemovesNothingAndSaysNothing() throws SQLException {
        came("a", LAST_INSTANT);
        retention.removeEnded(KitRetention.INBOX, DAY_AFTER);
        int before = entries().size();

        assertThat(retention.removeEnded(KitRetention.INBOX, DAY_AFTER)).isEqualTo(new Retention.Removed(0, true));

        assertThat(entries()).hasSize(before);
    }

    @Test
    void aRowSomebodyHoldsIsLeftForTheNextRun() throws SQLException {
        came("a", LAST_INSTANT);
        came("held", LAST_INSTANT);
        try (Connection holder = TestDatabase.asAdministrator().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT 1 FROM inbox_event WHERE event_id = 'held' FOR UPDATE");

            assertThat(retention.removeEnded(KitRetention.INBOX, DAY_AFTER).rows())
                    .isEqualTo(1);
            holder.rollback();
            holder.setAutoCommit(true);
        }
        assertThat(retention.removeEnded(KitRetention.INBOX, DAY_AFTER).rows()).isEqualTo(1);
        assertThat(old()).isEmpty();
    }

    @Test
    void whoKeepsACopyIsToldOfTheRemoval() throws SQLException {
        came("8d3f7c5a-0000-7000-8000-000000000001", LAST_INSTANT);

        retention.removeEnded(KitRetention.INBOX.announcedAs(ConsentState.class), DAY_AFTER);

        assertThat(TestDatabase.list("""
                        SELECT topic || ' ' || coalesce(payload, 'removed') FROM outbox_event
                        WHERE aggregate_id = '8d3f7c5a-0000-7000-8000-000000000001'""")).containsExactly("consent.state.v1 removed");
    }

    @Test
    void theTimerGoesOnBehindARuleOfTheSameTableThatFailsAndLeavesADoneOneForTheDay() throws SQLException {
        RetentionRule failing =
                RetentionRule.of("inbox_event", "event_id", Period.ofDays(1), "it came", "no_such_column");
        MeterRegistry meters = new SimpleMeterRegistry();
        RetentionTimer timer = new RetentionTimer(
                retention, List.of(RetentionRules.of(failing, KitRetention.INBOX)), meters, at(DAY_AFTER));
        came("a", LAST_INSTANT);

        timer.work();
        came("late", LAST_INSTANT);
        timer.work();

        assertThat(old()).containsExactly("late");
        assertThat(meters.get("retention.removed")
                        .tag("table", "inbox_event")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(doneAt(meters, KitRetention.INBOX))
                .isEqualTo(at(DAY_AFTER).instant().getEpochSecond());
        assertThat(doneAt(meters, failing)).isZero();
    }

    private static long doneAt(MeterRegistry meters, RetentionRule rule) {
        return (long) meters.get("retention.done.seconds")
                .tag("rule", rule.name())
                .gauge()
                .value();
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static void came(String id, String at) {
        TestDatabase.execute("INSERT INTO inbox_event VALUES ('" + id + "', '" + at + "')");
    }

    private static List<String> old() throws SQLException {
        return TestDatabase.list("SELECT event_id FROM inbox_event WHERE received_at < '2002-01-01' ORDER BY 1");
    }

    private static List<String> entries() throws SQLException {
        return TestDatabase.list("""
                SELECT concat_ws('|', actor, kind, action, subject, details, content_hash, answer_hash) FROM audit_entry
                WHERE kind = 'RETENTION' ORDER BY feed_tx, feed_seq""");
    }
}
