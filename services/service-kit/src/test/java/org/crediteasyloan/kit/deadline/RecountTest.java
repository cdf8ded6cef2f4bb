package org.crediteasyloan.kit.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another version of a table computes every row anew, once, whatever is killed on the way. */
@QuarkusTest
class RecountTest {

    /** More than three lots, and no whole number of them. */
    private static final int THINGS = 650;

    @Inject
    ObjectMapper mapper;

    @ApplicationScoped
    static class ComputedThings implements ComputedRows {

        private final AgroalDataSource dataSource;

        ComputedThings(AgroalDataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public String kind() {
            return "thing-recount";
        }

        @Override
        public String reference() {
            return WorkingDayCalendarState.KEY;
        }

        @Override
        public String rows() {
            return "computed_thing";
        }

        @Override
        public String outdated() {
            return "computed_by < reference.version";
        }

        @Override
        public void handleDue(UUID id, Instant now) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement("""
                            UPDATE computed_thing SET times = times + 1, computed_by = (
                                SELECT version FROM reference_copy WHERE name = 'working-day-calendar')
                            WHERE id = ?""")) {
                statement.setObject(1, id);
                statement.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    @BeforeEach
    void things() {
        TestDatabase.execute("DELETE FROM computed_thing");
        TestDatabase.execute("INSERT INTO computed_thing SELECT gen_random_uuid(), " + version()
                + ", 0 FROM generate_series(1, " + THINGS + ")");
    }

    @Test
    void everyRowIsComputedOnceThoughTheWorkerIsKilledOnItsWay() throws Exception {
        publish(version() + 1);

        for (int done : List.of(50, 250, 450)) {
            Await.until(done + " rows", () -> computed() >= done);
            killEveryConnectionOfTheService();
            assertThat(computed()).as("killed in the middle").isLessThan(THINGS);
        }

        Await.until("all rows", () -> computed() == THINGS);
        assertThat(TestDatabase.list("SELECT DISTINCT times FROM computed_thing"))
                .containsExactly("1");
        Await.until("an empty queue", () -> waiting() == 0);
    }

    @Test
    void theSameVersionToldTwiceComputesNothingTwice() throws Exception {
        long next = version() + 1;
        publish(next);
        Await.until("all rows", () -> computed() == THINGS);

        publish(next);
        TestDatabase.execute("UPDATE deadline SET due_at = now() WHERE kind = 'calendar-recount'");
        Await.until(
                "the second look",
                () -> TestDatabase.list("SELECT 1 FROM deadline WHERE kind = 'calendar-recount'")
                        .isEmpty());

        assertThat(waiting()).isZero();
        assertThat(TestDatabase.list("SELECT DISTINCT times FROM computed_thing"))
                .containsExactly("1");
    }

    private static void killEveryConnectionOfTheService() {
        assertThat(TestDatabase.list("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'test'"))
                .isNotEmpty();
    }

    private static long computed() {
        return number("SELECT count(*) FROM computed_thing WHERE times > 0");
    }

    private static long waiting() {
        return number("SELECT count(*) FROM deadline WHERE kind = 'thing-recount'");
    }

    private static long version() {
        return number("SELECT coalesce(max(version), 0) FROM reference_copy WHERE name = 'working-day-calendar'");
    }

    private static long number(String query) {
        return Long.parseLong(TestDatabase.list(query).getFirst());
    }

    private void publish(long version) throws Exception {
        WorkingDayCalendarState calendar = new WorkingDayCalendarState(
                version, List.of(new WorkingDayCalendarState.Year(2026, List.of(), List.of(), false)));
        CloudEvent told =
                CloudEvent.of("working-day-calendar-state.v1", calendar.key(), mapper.writeValueAsString(calendar));
        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish("reference.state.v1", told);
        }
        Await.until(
                "the calendar",
                () -> !TestDatabase.list("SELECT 1 FROM inbox_event WHERE event_id = '" + told.id() + "'")
                        .isEmpty());
    }
}
