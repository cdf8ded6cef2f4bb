package org.crediteasyloan.profile.borrower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.profile.ProfileTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BorrowerTest extends ProfileTest {

    private static final long FEN_PER_YUAN = 100;

    @Test
    void anAcceptedRowMakesABorrowerAndItsSizeClassIsComputed() {
        UnifiedSocialCreditCode uscc = nextEnterprise();

        arrive(row(uscc, TODAY.minusDays(10), 500, 2_000_000 * FEN_PER_YUAN));

        List<JsonNode> states = published(BorrowerState.class, borrowerIdOf(uscc));
        assertThat(states).hasSize(1);
        assertThat(states.getFirst().get("uscc").textValue()).isEqualTo(uscc.value());
        assertThat(states.getFirst().get("version").longValue()).isEqualTo(1);
        assertThat(states.getFirst().get("industryCode").textValue()).isEqualTo("C1432");
        assertThat(states.getFirst().get("sizeClass").textValue()).isEqualTo("MICRO");
    }

    @Test
    void aNewerRowWinsAndAnOlderOneThatComesLaterStaysHistory() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        arrive(row(uscc, TODAY.minusDays(10), 500, 2_000_000 * FEN_PER_YUAN));
        arrive(row(uscc, TODAY.minusDays(5), 30, 5_000_000 * FEN_PER_YUAN));

        arrive(row(uscc, TODAY.minusDays(8), 9, 2_000_000 * FEN_PER_YUAN));

        UUID borrowerId = borrowerIdOf(uscc);
        assertThat(published(BorrowerState.class, borrowerId))
                .extracting(state -> state.get("sizeClass").textValue())
                .containsExactly("MICRO", "SMALL");
        mandatedBorrower(uscc);
        acting(borrowerId)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(200)
                .body("facts.find { it.name == 'employees' }.value", equalTo(30))
                .body(
                        "facts.find { it.name == 'employees' }.asOfOn",
                        equalTo(TODAY.minusDays(5).toString()))
                .body(
                        "facts.find { it.name == 'employees' }.source",
                        equalTo("REG-QIONGHAI-SME/BATCH-" + TODAY.minusDays(5)));
        Await.until("the whole history", () -> employeesInHistory(borrowerId).size() == 3);
        assertThat(employeesInHistory(borrowerId)).containsExactlyInAnyOrder("500 false", "30 true", "9 false");
    }

    @Test
    void theSameRowAgainChangesNothing() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        ListingRowAccepted row = row(uscc, TODAY.minusDays(10), 500, 2_000_000 * FEN_PER_YUAN);
        arrive(row);
        String statements = statementsOf(uscc);

        arrive(row);

        assertThat(statementsOf(uscc)).isEqualTo(statements);
        assertThat(published(BorrowerState.class, borrowerIdOf(uscc))).hasSize(1);
    }

    @Test
    void theSameMessageTwiceIsOneEffect() throws Exception {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        ListingRowAccepted row = row(uscc, TODAY, 500, 2_000_000 * FEN_PER_YUAN);
        Published topic = ListingRowAccepted.class.getAnnotation(Published.class);
        CloudEvent message = CloudEvent.of(topic.type(), row.key(), mapper.writeValueAsString(row));

        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish(topic.topic(), message);
            kafka.publish(topic.topic(), message);
        }

        awaitHandled(message);
        arrive(row(uscc, TODAY.minusYears(1), 1, 1L));
        assertThat(published(BorrowerState.class, borrowerIdOf(uscc))).hasSize(1);
    }

    @Test
    void whatARowLeavesEmptyIsNotForgotten() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        arrive(row(uscc, TODAY.minusDays(10), 500, 2_000_000 * FEN_PER_YUAN));

        arrive(row(uscc, TODAY, null, null));

        assertThat(published(BorrowerState.class, borrowerIdOf(uscc))
                        .getLast()
                        .get("sizeClass")
                        .textValue())
                .isEqualTo("MICRO");
    }

    @Test
    void aDateInTheFutureBeatsNothingThatComesLater() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        arrive(row(uscc, TODAY.plusYears(36), 500, 2_000_000 * FEN_PER_YUAN));

        arrive(row(uscc, TODAY, 30, 5_000_000 * FEN_PER_YUAN));

        assertThat(published(BorrowerState.class, borrowerIdOf(uscc)))
                .extracting(state -> state.get("sizeClass").textValue())
                .containsExactly("MICRO", "SMALL");
    }

    @Test
    void theRegisteredNameWinsOverAnOlderList() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        arrive(row(uscc, TODAY.minusDays(10), 500, 2_000_000 * FEN_PER_YUAN));

        UUID borrowerId = mandatedBorrower(uscc);

        acting(borrowerId)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(200)
                .body("nameZh", org.hamcrest.Matchers.startsWith("琼海示例"))
                .body("facts.find { it.name == 'nameZh' }.source", equalTo("REGISTRY"))
                .body(
                        "facts.find { it.name == 'regionCode' }.source",
                        equalTo("REG-QIONGHAI-SME/BATCH-" + TODAY.minusDays(10)))
                .body("facts.find { it.name == 'listTypes' }.value", equalTo(List.of("SME-RECOMMENDED")));
    }

    @Test
    void afterItsLastDayTheBorrowerIsNoLongerOnTheList() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        LocalDate endorsedOn = TODAY.minusMonths(6).plusDays(1);
        ListingRowAccepted row = row(uscc, endorsedOn, 500, 2_000_000 * FEN_PER_YUAN);
        arrive(row);
        UUID borrowerId = mandatedBorrower(uscc);

        clock.moveAhead(Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(TODAY, row.validUntil()) + 1));

        acting(borrowerId)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(200)
                .body("facts.find { it.name == 'listTypes' }.value", equalTo(List.of()));
    }

    @Test
    void aPersonSeesOnlyTheBorrowersOfLiveMandates() {
        UUID borrowerId = mandatedBorrower(nextEnterprise());
        mandatedBorrower(nextEnterprise());
        mandatedBorrower(nextEnterprise());

        as(representative())
                .get(ROOT + "/borrowers")
                .then()
                .statusCode(200)
                .body("$", hasSize(3))
                .body("borrowerId[0]", equalTo(borrowerId.toString()));
        clock.moveAhead(Duration.ofDays(366));
        as(representative()).get(ROOT + "/borrowers").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void nobodyReadsABorrowerWithoutAMandateForIt() {
        UUID own = mandatedBorrower(nextEnterprise());
        UnifiedSocialCreditCode listed = nextEnterprise();
        arrive(row(listed, TODAY, 5, 1L));
        UUID foreign = borrowerIdOf(listed);

        acting(own).get(ROOT + "/borrowers/" + foreign).then().statusCode(404);
        acting(own).get(ROOT + "/borrowers/" + foreign + "/fact-history").then().statusCode(404);
        acting(foreign)
                .get(ROOT + "/borrowers/" + foreign)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-mandate"));
        as(representative())
                .get(ROOT + "/borrowers/" + own)
                .then()
                .statusCode(400)
                .body("code", equalTo("acting-for-missing"));
        as(representative())
                .header("Acting-For", "not-an-id")
                .get(ROOT + "/borrowers/" + own)
                .then()
                .statusCode(400)
                .body("code", equalTo("acting-for-missing"));
    }

    @Test
    void aBrokenIdOrCursorIsAProblemAndNoFailure() {
        UUID own = mandatedBorrower(nextEnterprise());

        acting(own).get(ROOT + "/borrowers/not-an-id").then().statusCode(404);
        acting(own)
                .queryParam("after", "nonsense")
                .get(ROOT + "/borrowers/" + own + "/fact-history")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        acting(own)
                .queryParam("limit", 201)
                .get(ROOT + "/borrowers/" + own + "/fact-history")
                .then()
                .statusCode(422);
    }

    private List<String> employeesInHistory(UUID borrowerId) {
        JsonNode page = acting(borrowerId)
                .get(ROOT + "/borrowers/" + borrowerId + "/fact-history")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        List<String> employees = new java.util.ArrayList<>();
        page.get("items").forEach(statement -> {
            if (statement.get("name").textValue().equals("employees")) {
                employees.add(statement.get("value").longValue() + " "
                        + statement.get("counts").booleanValue());
            }
        });
        return employees;
    }

    private String statementsOf(UnifiedSocialCreditCode uscc) {
        return query("SELECT count(*) FROM fact_statement WHERE borrower_id = '" + borrowerIdOf(uscc) + "'")
                .orElseThrow();
    }
}
