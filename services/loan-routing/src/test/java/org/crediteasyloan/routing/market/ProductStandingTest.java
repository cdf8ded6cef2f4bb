package org.crediteasyloan.routing.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.routing.market.ProductStanding.Available;
import org.crediteasyloan.routing.market.ProductStanding.Surroundings;
import org.crediteasyloan.routing.market.ProductStanding.Unavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductStandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-18");
    private static final UUID CONSENT = new UUID(1, 1);

    @Test
    void everyObstacleIsToldAtOnceInTheirOrder() {
        ProductState product = product("S-FARM", ProductState.Status.SUSPENDED, "460100");

        ProductStanding standing = ProductStanding.of(
                product,
                need("469002", 999_999, 61),
                new Surroundings(Optional.empty(), false, Optional.empty(), TODAY));

        assertThat(standing)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.obstacles())
                                .containsExactly(
                                        Obstacle.PRODUCT_NOT_LISTED,
                                        Obstacle.AMOUNT_OUTSIDE_PRODUCT,
                                        Obstacle.TERM_OUTSIDE_PRODUCT,
                                        Obstacle.REGION_NOT_SERVED,
                                        Obstacle.SCHEME_UNKNOWN,
                                        Obstacle.BANK_NOT_ACTIVE,
                                        Obstacle.CONSENT_MISSING));
    }

    @Test
    void whoIsOfAnotherKindThanTheProductIsForCannotHaveIt() {
        Need aPersons = new Need(new UUID(0, 1), BorrowerKind.NATURAL_PERSON, new RegionCode("469002"), 20_000_000, 12);

        ProductStanding standing = ProductStanding.of(
                product(null, ProductState.Status.LISTED, "460000"), aPersons, around(Optional.empty(), TODAY));

        assertThat(standing)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable ->
                                assertThat(unavailable.obstacles()).containsExactly(Obstacle.BORROWER_KIND_NOT_SERVED));
    }

    @Test
    void boundsBelongToTheProduct() {
        Stream.of(need("469002", 1_000_000, 3), need("469002", 50_000_000, 36))
                .map(need -> ProductStanding.of(
                        product(null, ProductState.Status.LISTED, "460000"), need, around(Optional.empty(), TODAY)))
                .forEach(standing -> assertThat(standing).isInstanceOf(Available.class));
    }

    @ParameterizedTest
    @CsvSource({
        "460000, 469002, true",
        "460100, 460106, true",
        "460100, 460100, true",
        "460100, 460200, false",
        "460106, 460105, false",
        "469000, 469002, false",
        "450000, 460106, false"
    })
    void aProductReachesItsRegionsAndEverythingBelow(String served, String region, boolean reached) {
        ProductStanding standing = ProductStanding.of(
                product(null, ProductState.Status.LISTED, served),
                need(region, 20_000_000, 12),
                around(Optional.empty(), TODAY));

        assertThat(standing instanceof Available).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void aSchemeHoldsFromItsFirstDayToItsLast(LocalDate today, boolean inForce) {
        ProductStanding standing = ProductStanding.of(
                product("S-FARM", ProductState.Status.LISTED, "460000"),
                need("469002", 20_000_000, 12),
                around(Optional.of(scheme(version(1, 2, "2026-01-01", "2026-12-31"))), today));

        assertThat(standing instanceof Available).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2", "2026-07-01, 5"})
    void aVersionToldAheadHoldsFromItsFirstDay(LocalDate today, int workingDaysForApproval) {
        SchemeState twoVersions =
                scheme(version(1, 2, "2026-01-01", "2026-12-31"), version(2, 5, "2026-07-01", "2027-06-30"));

        ProductStanding standing = ProductStanding.of(
                product("S-FARM", ProductState.Status.LISTED, "460000"),
                need("469002", 20_000_000, 12),
                around(Optional.of(twoVersions), today));

        assertThat(standing)
                .isInstanceOfSatisfying(
                        Available.class,
                        available -> assertThat(available.approval())
                                .isEqualTo(new ProductStanding.Approval(
                                        "S-FARM", new ParticipantCode("DEPT-AGRICULTURE"), workingDaysForApproval)));
    }

    private static Surroundings around(Optional<SchemeState> scheme, LocalDate today) {
        return new Surroundings(scheme, true, Optional.of(CONSENT), today);
    }

    private static Need need(String region, long amountFen, int termMonths) {
        return new Need(new UUID(0, 1), BorrowerKind.ENTERPRISE, new RegionCode(region), amountFen, termMonths);
    }

    private static SchemeState scheme(SchemeState.Version... versions) {
        return SchemeState.of("S-FARM", new ParticipantCode("FIN-HAINAN"), List.of(versions));
    }

    private static SchemeState.Version version(long version, int workingDays, String validFrom, String validUntil) {
        return new SchemeState.Version(
                version,
                "贴息",
                "Interest subsidy",
                new SchemeState.ApprovalStep(new ParticipantCode("DEPT-AGRICULTURE"), workingDays),
                JsonNodeFactory.instance.objectNode(),
                LocalDate.parse(validFrom),
                LocalDate.parse(validUntil));
    }

    private static ProductState product(@Nullable String schemeCode, ProductState.Status status, String region) {
        return new ProductState(
                "P-1",
                1,
                new ParticipantCode("BANK-HNRCB"),
                "琼农贷",
                "Farm loan",
                1_000_000,
                50_000_000,
                3,
                36,
                Percent.fromString("4.35"),
                List.of(),
                List.of(BorrowerKind.ENTERPRISE),
                List.of(new RegionCode(region)),
                schemeCode,
                7,
                List.of(),
                status);
    }
}
