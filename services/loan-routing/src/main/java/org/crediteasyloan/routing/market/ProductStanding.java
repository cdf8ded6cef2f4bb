package org.crediteasyloan.routing.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.jspecify.annotations.Nullable;

/** How a product stands for a need right now (产品可得性). */
public sealed interface ProductStanding {

    String productCode();

    /**
     * It can be had.
     *
     * @param listedRatePercent the rate the bank promises at most
     * @param approval the step its scheme demands before a bank sees the application
     */
    record Available(
            String productCode,
            ParticipantCode bank,
            int promisedWorkingDays,
            Percent listedRatePercent,
            UUID consentId,
            @Nullable String schemeCode,
            @Nullable Approval approval)
            implements ProductStanding {}

    /** It cannot, for all these reasons; the bank is absent where the product is unknown. */
    record Unavailable(String productCode, @Nullable ParticipantCode bank, Set<Obstacle> obstacles)
            implements ProductStanding {

        /** The first of the reasons in the order a reader cares for. */
        public Obstacle chief() {
            return obstacles.iterator().next();
        }
    }

    /** Who approves and in how many working days. */
    record Approval(String schemeCode, ParticipantCode department, int workingDays) {}

    /** What is known of the product's surroundings when it is judged. */
    record Surroundings(
            Optional<SchemeState> scheme, boolean bankTakesNewWork, Optional<UUID> consentId, LocalDate today) {

        private Optional<SchemeState.Version> schemeInForce() {
            return scheme.flatMap(some -> some.inForceOn(today));
        }
    }

    static ProductStanding unknown(String productCode) {
        return new Unavailable(productCode, null, EnumSet.of(Obstacle.PRODUCT_UNKNOWN));
    }

    /** Every obstacle at once, or what the way to the bank needs. */
    static ProductStanding of(ProductState product, Need need, Surroundings around) {
        List<Obstacle> obstacles = new ArrayList<>();
        obstacles.addAll(outsideBounds(product, need));
        obstacles.addAll(schemeObstacles(product, around));
        if (!around.bankTakesNewWork()) {
            obstacles.add(Obstacle.BANK_NOT_ACTIVE);
        }
        Optional<UUID> consentId = around.consentId();
        if (consentId.isEmpty()) {
            obstacles.add(Obstacle.CONSENT_MISSING);
        }
        if (!obstacles.isEmpty() || consentId.isEmpty()) {
            return new Unavailable(product.productCode(), product.bank(), EnumSet.copyOf(obstacles));
        }
        return new Available(
                product.productCode(),
                product.bank(),
                product.promisedWorkingDays(),
                product.annualRatePercent(),
                consentId.get(),
                product.schemeCode(),
                approvalOf(product, around));
    }

    private static List<Obstacle> outsideBounds(ProductState product, Need need) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (product.status() != ProductState.Status.LISTED) {
            obstacles.add(Obstacle.PRODUCT_NOT_LISTED);
        }
        if (need.amountFen() < product.minAmountFen() || need.amountFen() > product.maxAmountFen()) {
            obstacles.add(Obstacle.AMOUNT_OUTSIDE_PRODUCT);
        }
        if (need.termMonths() < product.minTermMonths() || need.termMonths() > product.maxTermMonths()) {
            obstacles.add(Obstacle.TERM_OUTSIDE_PRODUCT);
        }
        if (!product.borrowerKinds().contains(need.borrowerKind())) {
            obstacles.add(Obstacle.BORROWER_KIND_NOT_SERVED);
        }
        if (!product.regionCodes().isEmpty()
                && product.regionCodes().stream().noneMatch(served -> reaches(served, need.regionCode()))) {
            obstacles.add(Obstacle.REGION_NOT_SERVED);
        }
        return obstacles;
    }

    /** A scheme not heard of yet is an obstacle: it may demand an approval, and a step is never skipped for want of news. */
    private static List<Obstacle> schemeObstacles(ProductState product, Surroundings around) {
        if (product.schemeCode() == null) {
            return List.of();
        }
        if (around.scheme().isEmpty()) {
            return List.of(Obstacle.SCHEME_UNKNOWN);
        }
        return around.schemeInForce().isPresent() ? List.of() : List.of(Obstacle.SCHEME_NOT_IN_FORCE);
    }

    private static @Nullable Approval approvalOf(ProductState product, Surroundings around) {
        return around.schemeInForce()
                .map(SchemeState.Version::approval)
                .map(step -> new Approval(
                        Objects.requireNonNull(product.schemeCode()), step.department(), step.workingDays()))
                .orElse(null);
    }

    /**
     * Whether the region is the served one or lies below it, as far as the digits tell: 0000 closes a province's code, 00 a
     * prefecture's; middle digits 90 are no prefecture but the counties directly under the province.
     */
    private static boolean reaches(RegionCode served, RegionCode region) {
        String code = served.value();
        if (code.endsWith("0000")) {
            return region.province().equals(served);
        }
        if (code.endsWith("00") && !code.startsWith("90", 2)) {
            return region.value().startsWith(code.substring(0, 4));
        }
        return region.equals(served);
    }
}
