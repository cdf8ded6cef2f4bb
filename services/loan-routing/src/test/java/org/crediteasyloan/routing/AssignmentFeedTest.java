package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.MACHINE;
import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.ROOT;
import static org.crediteasyloan.routing.Actors.accept;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bank's machine pulls. */
@QuarkusTest
class AssignmentFeedTest {

    @Inject
    World world;

    @BeforeEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void anAssignmentThatChangesAppearsAgainBehindTheCursor() {
        @Nullable String cursor = end(null);
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        List<Map<String, Object>> assigned = awaitItems(applicationId, cursor, 1);
        cursor = end(cursor);

        accept(OFFICER, applicationId);

        List<Map<String, Object>> taken = awaitItems(applicationId, cursor, 1);
        assertThat(assigned.getFirst()).containsEntry("standing", "CURRENT").containsEntry("attempt", 1);
        assertThat(details(assigned)).containsEntry("status", "AWAITING_BANK");
        assertThat(details(taken)).containsEntry("status", "IN_REVIEW");
        assertThat(details(taken).get("borrower"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("borrowerId", borrower.toString())
                .containsEntry("nameZh", "琼海某合作社");
    }

    @Test
    void aBankWithTwoProductsInPlayReadsWhatItLostBeforeWhatItGot() {
        @Nullable String cursor = end(null);
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null), world.product(World.HNRCB, null));

        post(
                        as(OFFICER),
                        "applications/" + applicationId + "/refusal",
                        Map.of("reasonCode", "PURPOSE_NOT_ELIGIBLE", "repairable", false))
                .then()
                .statusCode(200);

        assertThat(awaitItems(applicationId, cursor, 2))
                .extracting(item -> item.get("attempt") + " " + item.get("standing"))
                .containsExactly("1 REVOKED", "2 CURRENT");
    }

    @Test
    void aMachineThatReadsWhoAppliesLeavesARecordForTheBorrower() {
        @Nullable String cursor = end(null);
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));

        awaitItems(applicationId, cursor, 1);

        assertThat(world.outbox(borrower.toString()))
                .filteredOn(row -> row.startsWith("access-recorded.v1 "))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains("\"reader\":\"BANK-HNRCB\""));
    }

    /** The feed leaves out what was written beside a transaction that still runs, so a new item may take a moment. */
    private List<Map<String, Object>> awaitItems(String applicationId, @Nullable String cursor, int count) {
        List<Map<String, Object>> found = new ArrayList<>();
        Await.until("the items of " + applicationId, () -> {
            found.clear();
            page(cursor).<Map<String, Object>>getList("items").stream()
                    .filter(item -> applicationId.equals(item.get("applicationId")))
                    .forEach(found::add);
            return found.size() == count;
        });
        return List.copyOf(found);
    }

    private static @Nullable String end(@Nullable String after) {
        @Nullable String cursor = after;
        while (true) {
            JsonPath page = page(cursor);
            if (page.getList("items").isEmpty()) {
                return cursor;
            }
            cursor = page.getString("next");
        }
    }

    private static JsonPath page(@Nullable String after) {
        var machine = as(MACHINE).queryParam("limit", 200);
        if (after != null) {
            machine.queryParam("after", after);
        }
        return machine.get(ROOT + "assignments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> details(List<Map<String, Object>> items) {
        return (Map<String, Object>) items.getFirst().get("application");
    }
}
