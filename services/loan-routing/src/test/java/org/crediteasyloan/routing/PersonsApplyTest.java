package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.MACHINE;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.apply;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.disbursed;
import static org.crediteasyloan.routing.Actors.follow;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.event.borrower.BorrowerState.Standing;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Natural persons and households apply for what is for them, and nobody here knows their names. */
@QuarkusTest
class PersonsApplyTest {

    @Inject
    World world;

    @BeforeEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void aPersonIsRefusedAProductForEnterprisesWithItsReason() {
        UUID farmer = world.persons(BorrowerKind.NATURAL_PERSON, Standing.OPEN);

        apply(farmer, world.productFor(BorrowerKind.ENTERPRISE, BorrowerKind.HOUSEHOLD))
                .statusCode(422)
                .body("code", equalTo("product-not-available"))
                .body("errors.code", contains("borrower-kind-not-served"))
                .body("errors.pointer", contains("/productCode"));
    }

    @Test
    void anEnterpriseIsRefusedAProductForPersons() {
        UUID enterprise = world.borrower();

        apply(enterprise, world.productFor(BorrowerKind.NATURAL_PERSON, BorrowerKind.HOUSEHOLD))
                .statusCode(422)
                .body("errors.code", contains("borrower-kind-not-served"));
    }

    @Test
    void aPersonsLoanGoesTheWholeWay() {
        UUID farmer = world.persons(BorrowerKind.NATURAL_PERSON, Standing.OPEN);

        String loanId = disbursed(farmer, world.productFor(BorrowerKind.NATURAL_PERSON));

        assertThat(world.count("SELECT count(*) FROM loan WHERE id = '" + loanId + "' AND status = 'DISBURSED'"))
                .isEqualTo(1);
    }

    @Test
    void theBankLearnsThatAPersonAppliesAndReadsWhoElsewhere() {
        UUID farmer = world.persons(BorrowerKind.NATURAL_PERSON, Standing.OPEN);

        String applicationId = applied(farmer, world.productFor(BorrowerKind.NATURAL_PERSON));

        Await.until("the assignment", () -> !applicantOf(applicationId).isEmpty());
        assertThat(applicantOf(applicationId))
                .singleElement(InstanceOfAssertFactories.MAP)
                .containsEntry("borrowerId", farmer.toString())
                .containsEntry("kind", "NATURAL_PERSON")
                .containsEntry("sizeClass", "NOT_APPLICABLE")
                .doesNotContainKeys("nameZh", "uscc");
    }

    @Test
    void aClosedHouseholdBeginsNothingNewAndWhatIsOpenGoesOn() {
        String product = world.productFor(BorrowerKind.HOUSEHOLD);
        UUID household = world.persons(BorrowerKind.HOUSEHOLD, Standing.OPEN);
        String applicationId = applied(household, product);

        world.closes(household);

        apply(household, world.productFor(BorrowerKind.HOUSEHOLD))
                .statusCode(409)
                .body("code", equalTo("borrower-closed"));
        follow(household, applicationId).body("status", equalTo("AWAITING_BANK"));
    }

    private List<Map<String, Object>> applicantOf(String applicationId) {
        String cursor = null;
        while (true) {
            Response page = as(MACHINE)
                    .queryParam("limit", 200)
                    .queryParams(cursor == null ? Map.of() : Map.of("after", cursor))
                    .get(Actors.ROOT + "assignments");
            List<Map<String, Object>> found = page.path("items.findAll { it.applicationId == '" + applicationId
                    + "' && it.application != null }.application.borrower");
            String next = page.path("next");
            if (!found.isEmpty() || page.<List<?>>path("items").isEmpty() || next == null) {
                return found;
            }
            cursor = next;
        }
    }
}
