package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person without an enterprise borrows, alone and with its household. In order, since each finds what was made before. */
@ExtendWith(RunningPlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NaturalPersonTest {

    private static final String PROFILE = "/enterprise-profile/v1";
    private static final String ROUTING = "/loan-routing/v1";
    private static final String QIONGHAI = "469002";
    private static final String NUMBER = "469002197908113039";
    private static final String MEMBERS_NUMBER = "469006197001204042";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static String borrowerId = "";
    private static String householdId = "";

    private final Actor farmer = person("farmer", "borrower.li");
    private final Actor member = person("member", "borrower.yun");
    private final Actor officer = person("officer", "hnrcb.officer");

    /** Products, schemes and reference data come from the demo. */
    @BeforeAll
    static void theDemoHasRun() {
        RunningPlatform.up();
        assertThat(RunningPlatform.run("org.crediteasyloan.local.demo.Demo"))
                .as("exit code of the demo")
                .isZero();
    }

    @Test
    @Order(1)
    void aPersonRegistersItselfAndTwiceIsOnce() {
        Answer first = done(register(farmer, NUMBER));
        Answer second = done(register(farmer, NUMBER));

        borrowerId = first.text("/borrowerId");
        assertThat(first.text("/kind")).isEqualTo("NATURAL_PERSON");
        assertThat(first.body().at("/scopes")).hasSize(4);
        assertThat(second.text("/borrowerId")).isEqualTo(borrowerId);
        assertThat(register(farmer, MEMBERS_NUMBER).text("/code")).isEqualTo("identity-not-confirmed");
        assertThat(register(farmer, "469002197908113038").status()).isEqualTo(422);
    }

    @Test
    @Order(2)
    void aProductForEnterprisesRefusesItWithTheReason() {
        farmer.actFor(borrowerId);
        done(farmer.post(
                PROFILE + "/declarations",
                Map.of("industryCode", "A0111", "annualRevenueFen", 6_000_000, "asOfOn", "2026-01-01")));
        done(farmer.post(
                PROFILE + "/consents",
                Map.of("purpose", "LOAN_APPLICATION", "receiver", "BANK-HNRCB", "validDays", 30)));

        await("the refusal by kind").atMost(PATIENCE).until(() -> {
            Answer refused = apply("HNRCB-FISHERY");
            return refused.status() == 422
                    && refused.body().at("/errors").findValuesAsText("code").contains("borrower-kind-not-served");
        });
    }

    @Test
    @Order(3)
    void aProductForPersonsIsGrantedAndTheBankReadsWhoItIsAtTheProfile() {
        farmer.actFor(borrowerId);
        String[] applicationId = {""};
        await("the application").atMost(PATIENCE).until(() -> {
            Answer applied = apply("HNRCB-FARMER");
            applicationId[0] = applied.isOk() ? applied.text("/applicationId") : "";
            return applied.isOk();
        });
        String application = ROUTING + "/applications/" + applicationId[0];
        done(person("department", "agriculture.approver")
                .post(application + "/department-decision", Map.of("decision", "APPROVE")));

        done(officer.post(application + "/acceptance"));

        JsonNode applicant = applicantAtTheBank(applicationId[0]);
        assertThat(applicant.at("/kind").asText()).isEqualTo("NATURAL_PERSON");
        assertThat(applicant.hasNonNull("nameZh") || applicant.hasNonNull("uscc"))
                .isFalse();
        Answer facts = done(officer.get(PROFILE + "/borrowers/" + borrowerId + "/facts"));
        assertThat(facts.text("/persons/0/identityNumber")).isEqualTo(NUMBER);
        assertThat(person("other bank", "hnbank.officer")
                        .get(PROFILE + "/borrowers/" + borrowerId + "/facts")
                        .status())
                .isEqualTo(404);
        Answer offer = done(officer.post(
                application + "/offers",
                Map.of(
                        "amountFen", 5_000_000,
                        "termMonths", 12,
                        "annualRatePercent", "4.1",
                        "dayCount", "ACTUAL_360",
                        "validDays", 5)));
        done(farmer.post(ROUTING + "/offers/" + offer.text("/offerId") + "/selection"));
        assertThat(done(farmer.get(application)).text("/status")).isEqualTo("AWAITING_CONTRACT");
    }

    @Test
    @Order(4)
    void aHouseholdBorrowsOnceAMemberHasAgreed() {
        done(register(member, MEMBERS_NUMBER));
        String membersName = member.get(PROFILE + "/borrowers").body().findValuesAsText("nameZh").stream()
                .filter(name -> name.equals("云文昌"))
                .findFirst()
                .orElseThrow();
        Answer proposed = done(farmer.post(
                PROFILE + "/households",
                Map.of(
                        "regionCode",
                        QIONGHAI,
                        "members",
                        List.of(Map.of("realName", membersName, "phone", "19900003440")))));
        householdId = proposed.text("/borrowerId");
        assertThat(proposed.text("/standing")).isEqualTo("CLOSED");
        Answer invitations = done(member.get(PROFILE + "/household-invitations"));

        Answer agreed =
                done(member.post(PROFILE + "/household-invitations/" + invitations.text("/0/memberId") + "/agreement"));

        assertThat(agreed.text("/standing")).isEqualTo("OPEN");
        farmer.actFor(householdId);
        done(farmer.post(
                PROFILE + "/consents",
                Map.of("purpose", "LOAN_APPLICATION", "receiver", "BANK-HNRCB", "validDays", 30)));
        await("the household's application")
                .atMost(PATIENCE)
                .until(() -> apply("HNRCB-FARMER").isOk());
        member.actFor(householdId);
        await("the member's look at it")
                .atMost(PATIENCE)
                .until(() -> member.get(ROUTING + "/applications?limit=10")
                                .body()
                                .at("/items")
                                .size()
                        == 1);
        assertThat(member.post(ROUTING + "/applications", wish("HNRCB-FARMER")).text("/code"))
                .isEqualTo("mandate-scope-missing");
    }

    @Test
    @Order(5)
    void noNumberNameOrPhoneOfAPersonStandsInATopicLogOrTable() throws SQLException {
        assertThat(new PersonalDataSearch().findings()).isEmpty();
        Set<String> topics = new TreeSet<>();
        LeftBehind.readTopics((place, text) -> {
            if (text.contains(borrowerId) || text.contains(householdId)) {
                topics.add(place);
            }
        });
        assertThat(topics).as("the search sees the topics that speak of them").isNotEmpty();
    }

    private Answer register(Actor person, String number) {
        return person.post(PROFILE + "/natural-persons", Map.of("identityNumber", number, "regionCode", QIONGHAI));
    }

    private Answer apply(String productCode) {
        return farmer.post(ROUTING + "/applications", wish(productCode));
    }

    private static Map<String, Object> wish(String productCode) {
        return Map.of(
                "productCode",
                productCode,
                "alternativeProductCodes",
                List.of(),
                "amountFen",
                5_000_000,
                "termMonths",
                12,
                "purpose",
                "RAW_MATERIALS");
    }

    private JsonNode applicantAtTheBank(String applicationId) {
        Actor bank = Actor.machine(RunningPlatform.PLATFORM, "bank", "bank-hnrcb-machine");
        String after = "";
        while (true) {
            Answer page = done(bank.get(ROUTING + "/assignments?limit=200" + after));
            var found = StreamSupport.stream(page.body().at("/items").spliterator(), false)
                    .filter(item -> item.at("/applicationId").asText().equals(applicationId))
                    .filter(item -> item.hasNonNull("application"))
                    .map(item -> item.at("/application/borrower"))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(page.text("/next")).as("a further page of assignments").isNotEmpty();
            after = "&after=" + page.text("/next");
        }
    }

    private static Actor person(String title, String username) {
        return Actor.person(RunningPlatform.PLATFORM, title, username);
    }

    private static Answer done(Answer answer) {
        assertThat(answer.isOk()).as("%s %s", answer.status(), answer.body()).isTrue();
        return answer;
    }
}
