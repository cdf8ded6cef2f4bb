package org.crediteasyloan.routing.submission;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.market.Obstacle;
import org.crediteasyloan.routing.market.ProductStanding;
import org.crediteasyloan.routing.market.ProductStanding.Unavailable;

/** Finds everything that stands against a submission. */
final class SubmissionChecks {

    /** What may still change before an alternative's turn comes: it is then skipped, with the reason. */
    private static final Set<Obstacle> LEFT_OPEN = EnumSet.of(Obstacle.CONSENT_MISSING, Obstacle.BANK_NOT_ACTIVE);

    private SubmissionChecks() {}

    /** @throws Refusal {@code product-not-available} with every field, or {@code consent-missing} */
    static void requireAcceptable(SubmitRequest request, Function<String, ProductStanding> market) {
        List<FieldError> errors = new ArrayList<>(repeatedProducts(request));
        ProductStanding first = market.apply(request.productCode());
        if (first instanceof Unavailable unavailable) {
            unavailable.obstacles().stream()
                    .filter(obstacle -> obstacle != Obstacle.CONSENT_MISSING)
                    .forEach(obstacle -> errors.add(error(pointerOf(obstacle), obstacle)));
        }
        for (int i = 0; i < request.alternatives().size(); i++) {
            String pointer = "/alternativeProductCodes/" + i;
            if (market.apply(request.alternatives().get(i)) instanceof Unavailable unavailable) {
                unavailable.obstacles().stream()
                        .filter(obstacle -> !LEFT_OPEN.contains(obstacle))
                        .forEach(obstacle -> errors.add(error(pointer, obstacle)));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(SubmissionRule.PRODUCT_NOT_AVAILABLE, errors);
        }
        if (first instanceof Unavailable unavailable && unavailable.bank() != null) {
            throw Refusal.of(SubmissionRule.CONSENT_MISSING, unavailable.bank().value());
        }
    }

    private static List<FieldError> repeatedProducts(SubmitRequest request) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(request.productCode()));
        for (int i = 0; i < request.alternatives().size(); i++) {
            if (!seen.add(request.alternatives().get(i))) {
                errors.add(new FieldError(
                        "/alternativeProductCodes/" + i,
                        "product-repeated",
                        "同一产品不得重复填写。",
                        "The same product is named twice."));
            }
        }
        return errors;
    }

    private static String pointerOf(Obstacle obstacle) {
        return switch (obstacle) {
            case AMOUNT_OUTSIDE_PRODUCT -> "/amountFen";
            case TERM_OUTSIDE_PRODUCT -> "/termMonths";
            case PRODUCT_UNKNOWN,
                    PRODUCT_NOT_LISTED,
                    BORROWER_KIND_NOT_SERVED,
                    REGION_NOT_SERVED,
                    SCHEME_UNKNOWN,
                    SCHEME_NOT_IN_FORCE,
                    BANK_NOT_ACTIVE,
                    CONSENT_MISSING -> "/productCode";
        };
    }

    private static FieldError error(String pointer, Obstacle obstacle) {
        String code = obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FieldError(pointer, code, obstacle.textZh(), obstacle.textEn());
    }
}
