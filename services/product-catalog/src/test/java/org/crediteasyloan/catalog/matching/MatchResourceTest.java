package org.crediteasyloan.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.catalog.OtherServices.farm;
import static org.crediteasyloan.catalog.SampleProducts.farmLoan;
import static org.crediteasyloan.catalog.SampleProducts.farmLoanWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.catalog.OtherServices;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a borrower with a mandate and a live consent sees. */
@QuarkusTest
class MatchResourceTest {

    private static final LocalDate FAR = LocalDate.of(2099, 12, 31);

    @Inject
    OtherServices others;

    private FarmAndBank world;
    private String code;

    @BeforeEach
    void begin() {
        world = new FarmAndBank(others);
        code = world.code;
    }

    @Test
    void aBorrowerSeesWhyAProductFitsAndWhatItCosts() {
        world.listed(code, farmLoan());
        world.consented(farm(5, "A"));

        JsonPath match = world.match(code);

        assertThat(match.getString("verdict")).isEqualTo("ELIGIBLE");
        assertThat(match.getString("bank")).isEqualTo(world.bank);
        assertThat(match.getList("reasons.collect { it.code + ' ' + it.verdict }", String.class))
                .containsExactly(
                        "AMOUNT PASS", "TERM PASS", "REGION PASS", "BORROWER_KIND PASS", "SECTOR PASS", "STAFF PASS");
        assertThat(match.getString("reasons[5].clause")).isEqualTo("琼府办函〔2024〕167号 第5项");
        assertThat(match.getMap("reasons[5].facts[0]"))
                .isEqualTo(
                        Map.of("name", "employees", "value", 5, "source", "REG-QIONGHAI-SME", "asOfOn", "2026-06-30"));
        assertThat(match.getString("cost.beforeSubsidy.nominalPercent")).isEqualTo("3.6");
        assertThat(match.getString("cost.beforeSubsidy.effectivePercent")).isEqualTo("3.66");
        assertThat(match.getLong("cost.interestFen")).isEqualTo(720_000);
        assertThat(match.getLong("cost.totalPaidFen")).isEqualTo(20_720_000);
    }

    @Test
    void aBorrowerSeesWhyNotAndWhatWouldChangeIt() {
        world.listed(code, farmLoan());
        world.consented(farm(2, "C"));

        JsonPath match = world.match(code);

        assertThat(match.getString("verdict")).isEqualTo("NOT_ELIGIBLE");
        assertThat(match.getString("reasons[4].verdict")).isEqualTo("FAIL");
        assertThat(match.getMap("reasons[5].smallestChange"))
                .isEqualTo(Map.of("fact", "employees", "from", 2, "oneOf", List.of(3), "changeableByBorrower", true));
    }

    @Test
    void aMissingFactLeavesTheVerdictOpen() {
        world.listed(code, farmLoan());
        Map<String, MatchingFactsState.Fact> facts = farm(5, "A");
        facts.remove("employees");
        world.consented(facts);

        JsonPath match = world.match(code);

        assertThat(match.getString("verdict")).isEqualTo("UNKNOWN");
        assertThat(match.getList("missingFacts")).isEqualTo(List.of("employees"));
        assertThat(match.getString("reasons[5].unknownBecause")).isEqualTo("FACT_MISSING");
    }

    @Test
    void anAmountOutOfBoundsHasAReasonAndNoCost() {
        world.listed(code, farmLoan());
        world.consented(farm(5, "A"));

        JsonPath match = world.match(code, "/matches?limit=200&amountFen=100000001&termMonths=12");

        assertThat(match.getString("verdict")).isEqualTo("NOT_ELIGIBLE");
        assertThat(match.getString("reasons[0].code")).isEqualTo("AMOUNT");
        assertThat(match.getString("reasons[0].verdict")).isEqualTo("FAIL");
        assertThat(match.getString("cost")).isNull();
    }

    @Test
    void anOpenSchemeLowersTheEstimatedCostAndTheRankFollowsIt() {
        others.interestShareScheme("OPEN-" + world.suffix, FAR);
        others.interestShareScheme("CLOSED-" + world.suffix, LocalDate.of(2026, 1, 2));
        world.listed(code + "-PLAIN", farmLoan());
        world.listed(code + "-OPEN", farmLoanWith("schemeCode", "OPEN-" + world.suffix));
        world.listed(code + "-CLOSED", farmLoanWith("schemeCode", "CLOSED-" + world.suffix));
        world.listed(code + "-QUICK", farmLoanWith("promisedWorkingDays", 1));
        world.consented(farm(5, "A"));

        List<String> ranked = world.codes().stream()
                .filter(product -> product.startsWith(code))
                .toList();

        assertThat(ranked).containsExactly(code + "-OPEN", code + "-QUICK", code + "-CLOSED", code + "-PLAIN");
        assertThat(world.matches().getList("ranking.terms")).hasSize(3);
        JsonPath supported = world.match(code + "-OPEN");
        assertThat(supported.getLong("cost.afterSubsidy.subsidyFen")).isEqualTo(360_000);
        assertThat(supported.getString("cost.afterSubsidy.nominalPercent")).isEqualTo("1.8");
        assertThat(supported.getString("scheme.approvedBy")).isEqualTo("DEPT-AGRICULTURE");
        JsonPath closed = world.match(code + "-CLOSED");
        assertThat(closed.getBoolean("scheme.open")).isFalse();
        assertThat(closed.getString("cost.afterSubsidy")).isNull();
    }

    @Test
    void aRateFollowsItsTable() {
        String rateCode = "LPR_" + world.suffix;
        others.rateTable(rateCode, 1, "3");
        world.listed(
                code,
                farmLoanWith(
                        "rate", Map.of("kind", "TABLE_PLUS_SPREAD", "rateCode", rateCode, "spreadPercent", "0.6")));
        world.consented(farm(5, "A"));
        assertThat(world.match(code).getString("cost.annualRatePercent")).isEqualTo("3.6");

        others.rateTable(rateCode, 2, "2.5");

        Await.until(
                "the new rate",
                () -> world.match(code).getString("cost.annualRatePercent").equals("3.1"));
    }

    @Test
    void aSchemeNobodyCanComputeGoesToTheDeadLetters() {
        String scheme = "ODD-" + world.suffix;

        others.schemeNobodyCanCompute(scheme);

        others.kafka()
                .awaitEvent(
                        "dead-letter.product-catalog.v1",
                        "the odd scheme",
                        event -> event.key().equals(scheme));
    }
}
