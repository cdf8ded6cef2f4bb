package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.DEPARTMENT;
import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.post;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.kit.test.dataclass.TableSearch;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes freely writes about persons. */
@QuarkusTest
class FreeWordsTest {

    @Inject
    World world;

    private final DataSource dataSource = TestDatabase.asAdministrator();

    @BeforeEach
    @AfterEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void theBorrowerReadsTheWordsAndNoTableHoldsThemInPlain() {
        String ofDepartment = "已电话核实戚先生" + UUID.randomUUID();
        String ofBank = "配偶征信不良" + UUID.randomUUID();
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, world.scheme()));
        String application = "applications/" + applicationId;
        post(as(DEPARTMENT), application + "/department-decision", Map.of("decision", "APPROVE", "note", ofDepartment))
                .then()
                .statusCode(200);
        post(
                        as(OFFICER),
                        application + "/refusal",
                        Map.of("reasonCode", "CREDIT_RECORD", "repairable", false, "note", ofBank))
                .then()
                .statusCode(200);

        Actors.follow(borrower, applicationId).body("history.note", hasItems(ofDepartment, ofBank));
        assertThat(TableSearch.tablesWith(dataSource, applicationId)).contains("application", "outbox_event");
        assertThat(TableSearch.tablesWith(dataSource, ofDepartment)).isEmpty();
        assertThat(TableSearch.tablesWith(dataSource, ofBank)).isEmpty();
    }
}
