package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.dueAt;
import static org.crediteasyloan.routing.Actors.follow;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worker and a command want the same application at the same moment. */
@QuarkusTest
class BusyApplicationTest {

    @Inject
    World world;

    final DataSource dataSource = TestDatabase.asAdministrator();

    @BeforeEach
    @AfterEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void theWorkerDoesNotWaitForAnApplicationSomebodyHoldsAndComesBackSoon() throws SQLException {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        Instant due = dueAt(borrower, applicationId);

        try (var command = dataSource.getConnection();
                var statement = command.createStatement()) {
            command.setAutoCommit(false);
            statement.execute("SELECT 1 FROM application WHERE id = '" + applicationId + "' FOR UPDATE");
            TestClock.set(due);
            // The worker found the application busy and put its deadline back; waiting here would be a deadlock with
            // what follows.
            Await.until(
                    "the deadline put back",
                    () -> world.count("SELECT count(*) FROM deadline WHERE due_at > '" + due + "' AND subject_id = '"
                                    + applicationId + "'")
                            == 1);
            statement.execute(
                    "UPDATE deadline SET failed_tries = failed_tries WHERE subject_id = '" + applicationId + "'");
            command.commit();
        }

        assertThat(follow(borrower, applicationId).extract().<String>path("status"))
                .isEqualTo("AWAITING_BANK");
        TestClock.set(due.plusSeconds(1));
        Await.until(
                "the end",
                () -> "EXHAUSTED"
                        .equals(follow(borrower, applicationId).extract().path("status")));
    }
}
