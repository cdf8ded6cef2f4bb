package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.kit.test.walls.Wall.Refused;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database lets each role do, and why. */
@QuarkusTest
class WallTest {

    private static final String DECIDE = "UPDATE department_approval SET status = ? WHERE application_id = ?";

    @Inject
    DataSource service;

    @Inject
    World others;

    @Inject
    ObjectMapper mapper;

    @AfterEach
    void itIsTenAgain() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .open("product_copy", "products as published are everybody's")
                .open("scheme_copy", "schemes as published are everybody's")
                .open("routing_policy", "the rules of routing are everybody's")
                .open("reason_code", "the code lists are everybody's")
                .withOwnersRights("application_gives_access", "the access table is kept by triggers alone")
                .withOwnersRights("assignment_gives_access", "the access table is kept by triggers alone")
                .withOwnersRights("department_approval_gives_access", "the access table is kept by triggers alone")
                .grants("""
                        requests application_access: SELECT
                        requests application: INSERT, SELECT, UPDATE
                        timers application: DELETE, SELECT, UPDATE
                        consumers application: DELETE
                        consumers application(id): SELECT
                        consumers application(borrower_id): SELECT
                        consumers application(is_open): SELECT
                        consumers loan(application_id): SELECT
                        consumers loan(borrower_id): SELECT
                        consumers loan(disbursed_on): SELECT
                        consumers loan(matures_on): SELECT
                        requests assignment: INSERT, SELECT, UPDATE
                        timers assignment: INSERT, SELECT, UPDATE
                        requests department_approval: INSERT, SELECT, UPDATE
                        timers department_approval: INSERT, SELECT, UPDATE
                        requests application_history: INSERT, SELECT
                        timers application_history: INSERT, SELECT
                        timers application_history(note): UPDATE
                        requests offer: INSERT, SELECT, UPDATE
                        timers offer: SELECT, UPDATE
                        requests loan: INSERT, SELECT, UPDATE
                        timers loan: SELECT, UPDATE
                        requests interest_report: INSERT, SELECT
                        requests borrower_copy: SELECT, UPDATE
                        timers borrower_copy: SELECT
                        consumers borrower_copy: DELETE, INSERT, SELECT, UPDATE
                        requests consent_copy: SELECT
                        timers consent_copy: SELECT
                        consumers consent_copy: DELETE, INSERT, SELECT, UPDATE
                        requests product_copy: SELECT
                        supervisors product_copy: SELECT
                        timers product_copy: SELECT
                        consumers product_copy: DELETE, INSERT, SELECT, UPDATE
                        requests scheme_copy: SELECT
                        supervisors scheme_copy: SELECT
                        timers scheme_copy: SELECT
                        consumers scheme_copy: DELETE, INSERT, SELECT, UPDATE
                        requests routing_policy: SELECT
                        supervisors routing_policy: SELECT
                        timers routing_policy: SELECT
                        requests reason_code: SELECT
                        supervisors reason_code: SELECT
                        timers reason_code: SELECT
                        """);

        walls.assertHolds();
    }

    @Test
    void theDepartmentAloneDecidesAndTheBorrowerOnlyClosesWhatWaits() {
        Belongings belongings = new Belongings(others, mapper);
        Wall department = new Wall(service, Actor.authority("DEPT-AGRICULTURE"));
        Wall borrower = new Wall(service, Actor.person(World.OWNER, belongings.borrower));
        UUID id = UUID.fromString(belongings.atDepartment);

        assertThat(department.change(DECIDE, "APPROVED", id)).isEqualTo(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> borrower.change(DECIDE, "APPROVED", id));
        assertThat(borrower.change(DECIDE, "CLOSED", id)).isEqualTo(1);

        TestDatabase.execute("UPDATE department_approval SET status = 'APPROVED' WHERE application_id = '" + id + "'");
        assertThat(borrower.change(DECIDE, "CLOSED", id)).isZero();
    }
}
