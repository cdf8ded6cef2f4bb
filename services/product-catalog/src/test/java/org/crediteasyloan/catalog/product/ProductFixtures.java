package org.crediteasyloan.catalog.product;

import java.time.Instant;
import java.util.List;
import org.crediteasyloan.catalog.cost.Fee;
import org.crediteasyloan.catalog.cost.Rate;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.rules.cost.RepaymentMethod;
import org.crediteasyloan.rules.daycount.DayCount;

/** Products to vary in tests. */
public final class ProductFixtures {

    private static final long TEN_THOUSAND_YUAN = 1_000_000;

    private ProductFixtures() {}

    /** A farm loan of 10,000 to 1,000,000 yuan over 6 to 36 months at 3.85 %, for anybody in Hainan. */
    public static ProductTerms farmLoan() {
        return new ProductTerms(
                "兴农贷",
                "Farm loan",
                TEN_THOUSAND_YUAN,
                100 * TEN_THOUSAND_YUAN,
                6,
                36,
                new Rate.Fixed(Percent.fromString("3.85")),
                List.of(),
                RepaymentMethod.MONTHLY_INTEREST_BULLET,
                DayCount.ACTUAL_360,
                List.of(new RegionCode("460000")),
                List.of(GuaranteeKind.CREDIT),
                List.of(BorrowerKind.ENTERPRISE),
                5,
                null,
                List.of());
    }

    public static ProductTerms forKinds(ProductTerms terms, BorrowerKind... kinds) {
        return new ProductTerms(
                terms.nameZh(),
                terms.nameEn(),
                terms.minAmountFen(),
                terms.maxAmountFen(),
                terms.minTermMonths(),
                terms.maxTermMonths(),
                terms.rate(),
                terms.fees(),
                terms.repaymentMethod(),
                terms.dayCount(),
                terms.regionCodes(),
                terms.guaranteeKinds(),
                List.of(kinds),
                terms.promisedWorkingDays(),
                terms.schemeCode(),
                terms.criteria());
    }

    public static ProductTerms with(ProductTerms terms, ProductTerms.Criterion... criteria) {
        return copy(terms, terms.rate(), terms.fees(), terms.regionCodes(), terms.schemeCode(), List.of(criteria));
    }

    static ProductTerms with(ProductTerms terms, Fee... fees) {
        return copy(terms, terms.rate(), List.of(fees), terms.regionCodes(), terms.schemeCode(), terms.criteria());
    }

    static ProductTerms with(ProductTerms terms, Rate rate) {
        return copy(terms, rate, terms.fees(), terms.regionCodes(), terms.schemeCode(), terms.criteria());
    }

    public static ProductTerms within(ProductTerms terms, RegionCode... regions) {
        return copy(terms, terms.rate(), terms.fees(), List.of(regions), terms.schemeCode(), terms.criteria());
    }

    static ProductTerms supportedBy(ProductTerms terms, String schemeCode) {
        return copy(terms, terms.rate(), terms.fees(), terms.regionCodes(), schemeCode, terms.criteria());
    }

    public static ProductTerms.Criterion criterion(String code, String expression) {
        return new ProductTerms.Criterion(code, expression, "条件" + code, "Criterion " + code, "琼府〔2024〕1号 第三条");
    }

    static Fee fixedFee(long amountFen) {
        return new Fee("手续费", "Handling fee", amountFen, null, Fee.Payer.BORROWER);
    }

    static Product.Draft draftBy(String maker) {
        return new Product.Draft(new Product.Head(
                "HNRCB-FARM-1",
                new ParticipantCode("BANK-HNRCB"),
                1,
                farmLoan(),
                new Product.Written(maker, Instant.parse("2026-03-02T01:00:00Z"))));
    }

    static Product.Publication publicationBy(String approver) {
        return new Product.Publication(approver, Instant.parse("2026-03-03T01:00:00Z"), List.of("regionCode"));
    }

    private static ProductTerms copy(
            ProductTerms terms,
            Rate rate,
            List<Fee> fees,
            List<RegionCode> regions,
            String schemeCode,
            List<ProductTerms.Criterion> criteria) {
        return new ProductTerms(
                terms.nameZh(),
                terms.nameEn(),
                terms.minAmountFen(),
                terms.maxAmountFen(),
                terms.minTermMonths(),
                terms.maxTermMonths(),
                rate,
                fees,
                terms.repaymentMethod(),
                terms.dayCount(),
                regions,
                terms.guaranteeKinds(),
                terms.borrowerKinds(),
                terms.promisedWorkingDays(),
                schemeCode,
                criteria);
    }
}
