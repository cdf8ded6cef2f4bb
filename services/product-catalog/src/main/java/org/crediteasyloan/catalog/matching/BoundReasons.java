package org.crediteasyloan.catalog.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crediteasyloan.catalog.fact.Facts;
import org.crediteasyloan.catalog.matching.Reason.Answer;
import org.crediteasyloan.catalog.matching.Reason.SmallestChange;
import org.crediteasyloan.catalog.matching.Reason.UsedFact;
import org.crediteasyloan.catalog.product.ProductTerms;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.MalformedValue;
import org.crediteasyloan.contracts.RegionCode;

/** The bounds of a product as reasons: amount, term, region, kind of borrower. */
final class BoundReasons {

    private static final String REQUEST = "REQUEST";

    private BoundReasons() {}

    static List<Reason> of(ProductTerms terms, Wish wish, Map<String, KnownFact> facts) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(amount(terms, wish.amountFen()));
        reasons.add(term(terms, wish.termMonths()));
        if (!terms.regionCodes().isEmpty()) {
            reasons.add(region(terms, Optional.ofNullable(facts.get(Facts.REGION_CODE))));
        }
        if (!terms.servesEveryKind()) {
            reasons.add(borrowerKind(terms, Optional.ofNullable(facts.get(Facts.BORROWER_KIND))));
        }
        return reasons;
    }

    private static Reason amount(ProductTerms terms, long amountFen) {
        String from = Fen.toYuan(terms.minAmountFen()).toPlainString();
        String to = Fen.toYuan(terms.maxAmountFen()).toPlainString();
        return within(
                "AMOUNT",
                "额度%s至%s元".formatted(from, to),
                "Amount of %s to %s yuan".formatted(from, to),
                new UsedFact("amountFen", amountFen, REQUEST, null),
                Math.clamp(amountFen, terms.minAmountFen(), terms.maxAmountFen()));
    }

    private static Reason term(ProductTerms terms, int termMonths) {
        return within(
                "TERM",
                "期限%d至%d个月".formatted(terms.minTermMonths(), terms.maxTermMonths()),
                "Term of %d to %d months".formatted(terms.minTermMonths(), terms.maxTermMonths()),
                new UsedFact("termMonths", termMonths, REQUEST, null),
                Math.clamp(termMonths, terms.minTermMonths(), terms.maxTermMonths()));
    }

    /** The nearest value within bounds is the smallest change there is. */
    private static Reason within(String code, String textZh, String textEn, UsedFact asked, Object nearest) {
        boolean within = nearest.equals(asked.value());
        return new Reason(
                code,
                true,
                within ? Answer.PASS : Answer.FAIL,
                textZh,
                textEn,
                "",
                List.of(asked),
                List.of(),
                null,
                within ? null : new SmallestChange(asked.name(), asked.value(), List.of(nearest), true));
    }

    private static Reason borrowerKind(ProductTerms terms, Optional<KnownFact> fact) {
        return new Reason(
                "BORROWER_KIND",
                true,
                fact.map(known -> terms.borrowerKinds().stream()
                                        .map(BorrowerKind::name)
                                        .anyMatch(known.value()::equals)
                                ? Answer.PASS
                                : Answer.FAIL)
                        .orElse(Answer.UNKNOWN),
                "面向："
                        + String.join(
                                "、",
                                terms.borrowerKinds().stream()
                                        .map(BorrowerKind::nameZh)
                                        .toList()),
                "For: "
                        + String.join(
                                ", ",
                                terms.borrowerKinds().stream()
                                        .map(BorrowerKind::name)
                                        .toList()),
                "",
                fact.map(known -> UsedFact.of(Facts.BORROWER_KIND, known)).stream()
                        .toList(),
                fact.isPresent() ? List.of() : List.of(Facts.BORROWER_KIND),
                fact.isPresent() ? null : "FACT_MISSING",
                null);
    }

    private static Reason region(ProductTerms terms, Optional<KnownFact> fact) {
        String codes = String.join(
                ", ", terms.regionCodes().stream().map(RegionCode::value).toList());
        Optional<RegionCode> region = fact.flatMap(BoundReasons::regionCode);
        return new Reason(
                "REGION",
                true,
                region.map(code -> terms.reaches(code) ? Answer.PASS : Answer.FAIL)
                        .orElse(Answer.UNKNOWN),
                "所在地属于：" + codes,
                "Registered within: " + codes,
                "",
                fact.map(known -> UsedFact.of(Facts.REGION_CODE, known)).stream()
                        .toList(),
                fact.isPresent() ? List.of() : List.of(Facts.REGION_CODE),
                region.isPresent() ? null : fact.isPresent() ? "FACT_OF_WRONG_TYPE" : "FACT_MISSING",
                null);
    }

    private static Optional<RegionCode> regionCode(KnownFact fact) {
        try {
            return fact.value() instanceof String code ? Optional.of(new RegionCode(code)) : Optional.empty();
        } catch (MalformedValue noRegion) {
            return Optional.empty();
        }
    }
}
