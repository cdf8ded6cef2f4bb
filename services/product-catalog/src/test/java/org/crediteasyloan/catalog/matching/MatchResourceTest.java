package org.crediteasyloan.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.catalog.OtherServices.farm;
import static org.crediteasyloan.catalog.SampleProducts.draft;
import static org.crediteasyloan.catalog.SampleProducts.farmLoan;
import static org.crediteasyloan.catalog.SampleProducts.farmLoanWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.catalog.Caller;
import org.crediteasyloan.catalog.OtherServices;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchResourceTest {

    private static final LocalDate FAR = LocalDate.of(2099, 12, 31);

    @Inject
    OtherServices others;

    private final String suffix = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String bank = "BANK-" + suffix;
    private final String code = "P-" + suffix;
    private final UUID borrower = UUID.randomUUID();
    private final String subject = "fu.haiyan-" + suffix;
    private final Caller person = Caller.borrowerPerson(subject);

    @Test
    void aBorrowerSeesWhyAProductFitsAndWhatItCosts() {
        listed(code, farmLoan());
        consented(farm(5, "A"));

        Map<String, Object> match = match(code);

        assertThat(match).containsEntry("verdict", "ELIGIBLE").containsEntry("bank", bank);
        assertThat(reasons(match))
                .extracting(reason -> reason.get("code") + " " + reason.get("verdict"))
                .containsExactly("AMOUNT PASS", "TERM PASS", "REGION PASS", "SECTOR PASS", "STAFF PASS");
        assertThat(reasons(match).getLast())
                .containsEntry("clause", "琼府办函〔2024〕167号 第5项")
                .containsEntry(
                        "facts",
                        List.of(Map.of(
                                "name", "employees",
                                "value", 5,
                                "source", "REG-QIONGHAI-SME",
                                "asOfOn", "2026-06-30")));
        JsonPath cost = json(match.get("cost"));
        assertThat(cost.getString("beforeSubsidy.nominalPercent")).isEqualTo("3.6");
        assertThat(cost.getString("beforeSubsidy.effectivePercent")).isEqualTo("3.66");
        assertThat(cost.getLong("interestFen")).isEqualTo(720_000);
        assertThat(cost.getLong("totalPaidFen")).isEqualTo(20_720_000);
    }

    @Test
    void aBorrowerSeesWhyNotAndWhatWouldChangeIt() {
        listed(code, farmLoan());
        consented(farm(2, "C"));

        Map<String, Object> match = match(code);

        assertThat(match).containsEntry("verdict", "NOT_ELIGIBLE");
        assertThat(reasons(match).get(3)).containsEntry("verdict", "FAIL");
        assertThat(reasons(match).get(4))
                .containsEntry(
                        "smallestChange",
                        Map.of("fact", "employees", "from", 2, "oneOf", List.of(3), "changeableByBorrower", true));
    }

    @Test
    void aMissingFactLeavesTheVerdictOpen() {
        listed(code, farmLoan());
        Map<String, MatchingFactsState.Fact> facts = farm(5, "A");
        facts.remove("employees");
        consented(facts);

        Map<String, Object> match = match(code);

        assertThat(match).containsEntry("verdict", "UNKNOWN").containsEntry("missingFacts", List.of("employees"));
        assertThat(reasons(match).getLast()).containsEntry("unknownBecause", "FACT_MISSING");
    }

    @Test
    void anAmountOutOfBoundsHasAReasonAndNoCost() {
        listed(code, farmLoan());
        consented(farm(5, "A"));

        Map<String, Object> match = match(code, "/matches?limit=200&amountFen=100000001&termMonths=12");

        assertThat(match).containsEntry("verdict", "NOT_ELIGIBLE").doesNotContainKey("cost");
        assertThat(reasons(match).getFirst()).containsEntry("code", "AMOUNT").containsEntry("verdict", "FAIL");
    }

    @Test
    void anOpenSchemeLowersTheEstimatedCostAndTheRankFollowsIt() {
        others.interestShareScheme("OPEN-" + suffix, FAR);
        others.interestShareScheme("CLOSED-" + suffix, LocalDate.of(2026, 1, 2));
        listed(code + "-PLAIN", farmLoan());
        listed(code + "-OPEN", farmLoanWith("schemeCode", "OPEN-" + suffix));
        listed(code + "-CLOSED", farmLoanWith("schemeCode", "CLOSED-" + suffix));
        listed(code + "-QUICK", farmLoanWith("promisedWorkingDays", 1));
        consented(farm(5, "A"));

        JsonPath matches = matches();

        JsonPath supported = json(match(code + "-OPEN"));
        assertThat(supported.getLong("cost.afterSubsidy.subsidyFen")).isEqualTo(360_000);
        assertThat(supported.getString("cost.afterSubsidy.nominalPercent")).isEqualTo("1.8");
        assertThat(supported.getString("scheme.approvedBy")).isEqualTo("DEPT-AGRICULTURE");
        JsonPath closed = json(match(code + "-CLOSED"));
        assertThat(closed.getBoolean("scheme.open")).isFalse();
        assertThat(closed.getString("cost.afterSubsidy")).isNull();
        List<String> ranked = matches.getList("items.productCode", String.class).stream()
                .filter(product -> product.startsWith(code))
                .toList();
        assertThat(ranked).containsExactly(code + "-OPEN", code + "-QUICK", code + "-CLOSED", code + "-PLAIN");
        assertThat(matches.getList("ranking.terms")).hasSize(3);
    }

    @Test
    void aRateFollowsItsTable() {
        String rateCode = "LPR_" + suffix;
        others.rateTable(rateCode, 1, "3");
        listed(
                code,
                farmLoanWith(
                        "rate", Map.of("kind", "TABLE_PLUS_SPREAD", "rateCode", rateCode, "spreadPercent", "0.6")));
        consented(farm(5, "A"));
        assertThat(json(match(code)).getString("cost.annualRatePercent")).isEqualTo("3.6");

        others.rateTable(rateCode, 2, "2.5");

        Await.until(
                "the new rate",
                () -> json(match(code)).getString("cost.annualRatePercent").equals("3.1"));
    }

    @Test
    void withoutConsentNothingIsKnownAndNothingIsMatched() {
        others.mandate(borrower, subject);
        awaitMandate();

        person.getFor(borrower, "/matches?amountFen=20000000&termMonths=12")
                .statusCode(409)
                .body("code", equalTo("matching-consent-missing"));
    }

    @Test
    void whenTheConsentEndsMatchingEnds() {
        listed(code, farmLoan());
        consented(farm(5, "A"));

        others.consentEnded(borrower);

        Await.until(
                "the facts to be forgotten",
                () -> person.getFor(borrower, "/matches?amountFen=20000000&termMonths=12")
                                .extract()
                                .statusCode()
                        == 409);
    }

    @Test
    void anOlderStateOfTheFactsIsIgnoredAndTheSameTwiceIsOnce() {
        listed(code, farmLoan());
        CloudEvent current = consented(farm(5, "A"), 3);
        others.facts(borrower, 2, farm(1, "C"));
        others.again("matching-facts.state.v1", current);
        UUID later = UUID.randomUUID();
        others.facts(later, 1, farm(5, "A"));

        others.mandate(later, subject);

        Await.until(
                "the events behind",
                () -> person.getFor(later, "/matches?amountFen=20000000&termMonths=12")
                                .extract()
                                .statusCode()
                        == 200);
        assertThat(match(code)).containsEntry("verdict", "ELIGIBLE");
    }

    @Test
    void aSuspendedBankIsNotOffered() {
        listed(code, farmLoan());
        consented(farm(5, "A"));
        assertThat(codes()).contains(code);

        others.participant(bank, 1, ParticipantState.Status.SUSPENDED);

        Await.until("the bank to be left out", () -> !codes().contains(code));
        Caller.approver(bank)
                .post("/products/" + code + "/suspension")
                .statusCode(403)
                .body("code", equalTo("participant-suspended"));
    }

    @Test
    void aSuspendedProductIsNotOffered() {
        listed(code, farmLoan());
        consented(farm(5, "A"));
        assertThat(codes()).contains(code);

        Caller.approver(bank).post("/products/" + code + "/suspension").statusCode(200);

        assertThat(codes()).doesNotContain(code);
    }

    @Test
    void onlyWhoHoldsAMandateSeesMatches() {
        consented(farm(5, "A"));

        Caller.borrowerPerson("somebody.else")
                .getFor(borrower, "/matches?amountFen=20000000&termMonths=12")
                .statusCode(403)
                .body("code", equalTo("no-mandate"));
        person.get("/matches?amountFen=20000000&termMonths=12")
                .statusCode(400)
                .body("code", equalTo("acting-for-missing"));
    }

    @Test
    void aWishOutsideAllReasonIsRefused() {
        consented(farm(5, "A"));

        person.getFor(borrower, "/matches?amountFen=0&termMonths=601")
                .statusCode(422)
                .body("errors.pointer", hasItems("/amountFen", "/termMonths"));
        person.getFor(borrower, "/matches").statusCode(422).body("errors", hasSize(2));
    }

    @Test
    void aSchemeNobodyCanComputeGoesToTheDeadLetters() {
        String scheme = "ODD-" + suffix;

        others.schemeNobodyCanCompute(scheme);

        others.kafka()
                .awaitEvent(
                        "dead-letter.v1", "the odd scheme", event -> event.key().equals(scheme));
    }

    private void listed(String productCode, Map<String, Object> terms) {
        Caller.maker(bank).post("/products", draft(productCode, terms)).statusCode(201);
        // A scheme or rate the product names comes through Kafka.
        Await.until(
                "the publication of " + productCode,
                () -> Caller.approver(bank)
                                .post("/products/" + productCode + "/publication")
                                .extract()
                                .statusCode()
                        == 200);
    }

    private void consented(Map<String, MatchingFactsState.Fact> facts) {
        consented(facts, 1);
    }

    private CloudEvent consented(Map<String, MatchingFactsState.Fact> facts, long version) {
        others.mandate(borrower, subject);
        CloudEvent event = others.facts(borrower, version, facts);
        Await.until(
                "mandate and facts",
                () -> person.getFor(borrower, "/matches?amountFen=20000000&termMonths=12")
                                .extract()
                                .statusCode()
                        == 200);
        return event;
    }

    private void awaitMandate() {
        Await.until(
                "the mandate",
                () -> person.getFor(borrower, "/matches?amountFen=20000000&termMonths=12")
                                .extract()
                                .statusCode()
                        != 403);
    }

    private List<String> codes() {
        return matches().getList("items.productCode", String.class);
    }

    private JsonPath matches() {
        return person.getFor(borrower, "/matches?limit=200&amountFen=20000000&termMonths=12")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> match(String productCode) {
        return match(productCode, "/matches?limit=200&amountFen=20000000&termMonths=12");
    }

    private Map<String, Object> match(String productCode, String path) {
        return person.getFor(borrower, path)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.productCode == '" + productCode + "' }");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> reasons(Map<String, Object> match) {
        return (List<Map<String, Object>>) match.get("reasons");
    }

    private static JsonPath json(Object part) {
        try {
            return JsonPath.from(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(part));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
