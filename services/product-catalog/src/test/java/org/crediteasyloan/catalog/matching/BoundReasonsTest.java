package org.crediteasyloan.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.catalog.product.ProductFixtures.farmLoan;
import static org.crediteasyloan.catalog.product.ProductFixtures.forKinds;
import static org.crediteasyloan.catalog.product.ProductFixtures.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.catalog.matching.Reason.Answer;
import org.crediteasyloan.catalog.matching.Reason.SmallestChange;
import org.crediteasyloan.catalog.product.ProductTerms;
import org.crediteasyloan.contracts.BorrowerKind;
import org.junit.jupiter.api.Test;

class BoundReasonsTest {

    private static final Wish HALF_A_MILLION_FOR_A_YEAR = new Wish(50_000_000, 12);
    private static final Map<String, KnownFact> IN_QIONGHAI =
            Map.of("regionCode", region("469002"), "borrowerKind", kind(BorrowerKind.ENTERPRISE));

    @Test
    void withinAllBoundsEveryReasonPasses() {
        List<Reason> reasons = BoundReasons.of(farmLoan(), HALF_A_MILLION_FOR_A_YEAR, IN_QIONGHAI);

        assertThat(reasons).extracting(Reason::code).containsExactly("AMOUNT", "TERM", "REGION", "BORROWER_KIND");
        assertThat(Verdict.of(reasons)).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void atTheBorderAWishIsStillWithin() {
        List<Reason> lower = BoundReasons.of(farmLoan(), new Wish(1_000_000, 6), IN_QIONGHAI);
        List<Reason> upper = BoundReasons.of(farmLoan(), new Wish(100_000_000, 36), IN_QIONGHAI);

        assertThat(Verdict.of(lower)).isEqualTo(Verdict.ELIGIBLE);
        assertThat(Verdict.of(upper)).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void beyondTheBorderTheNearestAmountAndTermAreNamed() {
        List<Reason> reasons = BoundReasons.of(farmLoan(), new Wish(100_000_001, 37), IN_QIONGHAI);

        assertThat(reasons.get(0).smallestChange())
                .isEqualTo(new SmallestChange("amountFen", 100_000_001L, List.of(100_000_000L), true));
        assertThat(reasons.get(1).smallestChange()).isEqualTo(new SmallestChange("termMonths", 37, List.of(36), true));
        assertThat(Verdict.of(reasons)).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void anotherProvinceIsOutOfReach() {
        List<Reason> reasons =
                BoundReasons.of(farmLoan(), HALF_A_MILLION_FOR_A_YEAR, Map.of("regionCode", region("440106")));

        assertThat(reasons.get(2).verdict()).isEqualTo(Answer.FAIL);
    }

    @Test
    void withoutAKnownRegionTheAnswerIsOpen() {
        List<Reason> nothingKnown = BoundReasons.of(farmLoan(), HALF_A_MILLION_FOR_A_YEAR, Map.of());
        List<Reason> unreadable =
                BoundReasons.of(farmLoan(), HALF_A_MILLION_FOR_A_YEAR, Map.of("regionCode", region("Qionghai")));

        assertThat(nothingKnown.get(2).missingFacts()).containsExactly("regionCode");
        assertThat(Verdict.of(nothingKnown)).isEqualTo(Verdict.UNKNOWN);
        assertThat(unreadable.get(2).unknownBecause()).isEqualTo("FACT_OF_WRONG_TYPE");
    }

    @Test
    void aProductForEverywhereAsksForNoRegion() {
        List<Reason> reasons = BoundReasons.of(within(farmLoan()), HALF_A_MILLION_FOR_A_YEAR, Map.of());

        assertThat(reasons).extracting(Reason::code).containsExactly("AMOUNT", "TERM", "BORROWER_KIND");
    }

    @Test
    void aProductForEnterprisesIsNoneForAPersonAndTheOtherWayRound() {
        Map<String, KnownFact> aFarmer =
                Map.of("regionCode", region("469002"), "borrowerKind", kind(BorrowerKind.NATURAL_PERSON));
        ProductTerms forPersons = forKinds(farmLoan(), BorrowerKind.NATURAL_PERSON, BorrowerKind.HOUSEHOLD);

        Reason refused =
                BoundReasons.of(farmLoan(), HALF_A_MILLION_FOR_A_YEAR, aFarmer).getLast();

        assertThat(refused.code()).isEqualTo("BORROWER_KIND");
        assertThat(refused.verdict()).isEqualTo(Answer.FAIL);
        assertThat(refused.textZh()).contains(BorrowerKind.ENTERPRISE.nameZh());
        assertThat(Verdict.of(BoundReasons.of(forPersons, HALF_A_MILLION_FOR_A_YEAR, aFarmer)))
                .isEqualTo(Verdict.ELIGIBLE);
        assertThat(Verdict.of(BoundReasons.of(forPersons, HALF_A_MILLION_FOR_A_YEAR, IN_QIONGHAI)))
                .isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void aProductForEveryKindAsksForNone() {
        List<Reason> reasons =
                BoundReasons.of(forKinds(farmLoan(), BorrowerKind.values()), HALF_A_MILLION_FOR_A_YEAR, IN_QIONGHAI);

        assertThat(reasons).extracting(Reason::code).containsExactly("AMOUNT", "TERM", "REGION");
    }

    private static KnownFact kind(BorrowerKind kind) {
        return new KnownFact(kind.name(), "PLATFORM", LocalDate.of(2025, 12, 31));
    }

    private static KnownFact region(String code) {
        return new KnownFact(code, "registry", LocalDate.of(2025, 12, 31));
    }
}
