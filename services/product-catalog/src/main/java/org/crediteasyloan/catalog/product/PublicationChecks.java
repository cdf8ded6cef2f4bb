package org.crediteasyloan.catalog.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crediteasyloan.catalog.cost.Fee;
import org.crediteasyloan.catalog.cost.Pricing;
import org.crediteasyloan.catalog.cost.Rate;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.rules.cost.AllInCost;
import org.crediteasyloan.rules.criteria.CriteriaCheck;
import org.crediteasyloan.rules.criteria.CriterionError;

/**
 * Finds everything that keeps a product from being listed. Pointers are those of the terms, for example
 * {@code /criteria/2/expression}.
 *
 * @param today of the business time zone; the rate of the day is the one costs are checked with
 */
record PublicationChecks(
        LocalDate today, Function<String, Optional<RateTableState>> rateTables, Predicate<String> schemeExists) {

    List<FieldError> errorsOf(ProductTerms terms, CriteriaCheck criteria) {
        List<FieldError> errors = new ArrayList<>();
        checkBounds(terms, errors);
        checkFees(terms.fees(), errors);
        checkSets(terms, errors);
        checkScheme(terms, errors);
        Optional<Percent> rate = checkRate(terms, errors);
        if (errors.isEmpty() && rate.isPresent()) {
            checkCost(terms, rate.get(), errors);
        }
        if (criteria instanceof CriteriaCheck.Refused refused) {
            refused.errors().forEach(error -> errors.add(fieldError(error)));
        }
        return errors;
    }

    private static void checkBounds(ProductTerms terms, List<FieldError> errors) {
        if (terms.minAmountFen() > terms.maxAmountFen()) {
            errors.add(new FieldError(
                    "/maxAmountFen", "bounds-reversed", "最高额度低于最低额度。", "The upper amount is below the lower one."));
        }
        if (terms.minTermMonths() > terms.maxTermMonths()) {
            errors.add(new FieldError(
                    "/maxTermMonths", "bounds-reversed", "最长期限短于最短期限。", "The longest term is below the shortest."));
        }
    }

    private static void checkFees(List<Fee> fees, List<FieldError> errors) {
        for (int i = 0; i < fees.size(); i++) {
            Fee fee = fees.get(i);
            if ((fee.amountFen() == null) == (fee.percentOfPrincipal() == null)) {
                errors.add(new FieldError(
                        "/fees/" + i,
                        "fee-needs-one-amount",
                        "费用应填写固定金额或本金比例之一。",
                        "A fee states either an amount or a share of the principal."));
            }
            Percent share = fee.percentOfPrincipal();
            if (share != null && (share.isNegative() || share.compareTo(Percent.HUNDRED) > 0)) {
                errors.add(new FieldError(
                        "/fees/" + i + "/percentOfPrincipal",
                        "percent-out-of-range",
                        "比例应在0至100之间。",
                        "The share lies between 0 and 100 percent."));
            }
        }
    }

    private static void checkSets(ProductTerms terms, List<FieldError> errors) {
        checkRepeats("/regionCodes/", terms.regionCodes(), errors);
        checkRepeats("/guaranteeKinds/", terms.guaranteeKinds(), errors);
        checkRepeats("/borrowerKinds/", terms.borrowerKinds(), errors);
    }

    private static void checkRepeats(String pointer, List<?> members, List<FieldError> errors) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if (!seen.add(members.get(i))) {
                errors.add(new FieldError(pointer + i, "repeated", "重复填写。", "Stated twice."));
            }
        }
    }

    private void checkScheme(ProductTerms terms, List<FieldError> errors) {
        if (terms.schemeCode() != null && !schemeExists.test(terms.schemeCode())) {
            errors.add(new FieldError(
                    "/schemeCode", "unknown-scheme", "该财政支持政策尚未发布。", "No such scheme has been published."));
        }
    }

    private Optional<Percent> checkRate(ProductTerms terms, List<FieldError> errors) {
        if (terms.rate() instanceof Rate.TablePlusSpread(String _, Percent spread)
                && spread.value().abs().compareTo(Percent.HUNDRED.value()) > 0) {
            errors.add(rateOutOfRange("/rate/spreadPercent"));
            return Optional.empty();
        }
        Optional<Percent> rate = terms.rate().on(today, rateTables);
        if (rate.isEmpty()) {
            errors.add(new FieldError(
                    "/rate/rateCode", "no-rate-published", "该利率表尚未发布当前利率。", "The rate table has no rate for today."));
        } else if (rate.get().isNegative() || rate.get().compareTo(Percent.HUNDRED) > 0) {
            errors.add(rateOutOfRange("/rate"));
        }
        return rate;
    }

    private static FieldError rateOutOfRange(String pointer) {
        return new FieldError(
                pointer, "rate-out-of-range", "年利率应在0至100之间。", "A rate lies between 0 and 100 percent a year.");
    }

    /** A cost has to exist at every corner; fixed fees weigh most on the smallest and shortest loan. */
    private static void checkCost(ProductTerms terms, Percent rate, List<FieldError> errors) {
        Pricing pricing = terms.pricingAt(rate);
        for (long amountFen : new long[] {terms.minAmountFen(), terms.maxAmountFen()}) {
            for (int months : new int[] {terms.minTermMonths(), terms.maxTermMonths()}) {
                Optional<AllInCost.Reason> obstacle = pricing.obstacle(amountFen, months);
                if (obstacle.isPresent()) {
                    errors.add(new FieldError(
                            "/fees",
                            kebab(obstacle.get()),
                            obstacle.get().textZh(),
                            obstacle.get().textEn()));
                    return;
                }
            }
        }
    }

    private static FieldError fieldError(CriterionError error) {
        String pointer = "/criteria/" + error.index() + (error.field().isEmpty() ? "" : "/" + error.field());
        String place = error.line() > 0 ? " (" + error.line() + ":" + error.column() + ")" : "";
        String detail = error.detail().isEmpty() ? "" : " " + error.detail();
        return new FieldError(
                pointer,
                kebab(error.problem()),
                error.problem().textZh() + detail + place,
                error.problem().textEn() + detail + place);
    }

    private static String kebab(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
