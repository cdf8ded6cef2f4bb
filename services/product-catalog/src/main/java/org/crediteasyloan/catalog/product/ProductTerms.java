package org.crediteasyloan.catalog.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import org.crediteasyloan.catalog.cost.Fee;
import org.crediteasyloan.catalog.cost.Pricing;
import org.crediteasyloan.catalog.cost.Rate;
import org.crediteasyloan.catalog.fact.Facts;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.rules.cost.RepaymentMethod;
import org.crediteasyloan.rules.cost.RepaymentPlan;
import org.crediteasyloan.rules.criteria.CriteriaCheck;
import org.crediteasyloan.rules.criteria.CriteriaCompiler;
import org.crediteasyloan.rules.criteria.CriterionDefinition;
import org.crediteasyloan.rules.daycount.DayCount;
import org.jspecify.annotations.Nullable;

/**
 * What a bank states about a product (产品要素). A draft only has to be well formed; whether it holds together is checked when it
 * is published.
 *
 * @param rate fixed, or a published rate plus a spread
 * @param regionCodes these regions and everything below; empty is everywhere
 * @param borrowerKinds whom it is for; left out, for enterprises alone
 * @param promisedWorkingDays from acceptance to decision
 * @param schemeCode the fiscal scheme that supports it
 * @param criteria who can get it; empty excludes nobody
 */
public record ProductTerms(
        @NotBlank @Size(max = 200) String nameZh,
        @NotBlank @Size(max = 200) String nameEn,
        @Min(1) @Max(Fen.MAX_FEN) long minAmountFen,
        @Min(1) @Max(Fen.MAX_FEN) long maxAmountFen,
        @Min(1) @Max(RepaymentPlan.MAX_MONTHS) int minTermMonths,
        @Min(1) @Max(RepaymentPlan.MAX_MONTHS) int maxTermMonths,
        @NotNull @Valid Rate rate,
        @NotNull @Size(max = 20) List<@NotNull @Valid Fee> fees,
        @NotNull RepaymentMethod repaymentMethod,
        @NotNull DayCount dayCount,
        @NotNull @Size(max = 200) List<@NotNull RegionCode> regionCodes,
        @NotEmpty @Size(max = 6) List<@NotNull GuaranteeKind> guaranteeKinds,
        @Size(min = 1, max = 3) List<@NotNull BorrowerKind> borrowerKinds,
        @Min(1) @Max(250) int promisedWorkingDays,

        @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,58}[A-Z0-9]") String schemeCode,

        @NotNull @Size(max = 200) List<@NotNull @Valid Criterion> criteria) {

    /**
     * An eligibility criterion (准入条件).
     *
     * @param code stable within the product: a capital, then capitals, digits, {@code _} or {@code -}
     * @param expression CEL over the fact dictionary, true when the criterion is met
     * @param clause document and item it stands in; empty when it is the bank's own
     */
    public record Criterion(
            @NotNull @Size(max = 100) String code,
            @NotNull @Size(max = 4_000) String expression,
            @NotNull @Size(max = 2_000) String textZh,
            @NotNull @Size(max = 2_000) String textEn,
            @NotNull @Size(max = 2_000) String clause) {

        CriterionDefinition definition() {
            return new CriterionDefinition(code, expression, textZh, textEn, clause);
        }
    }

    private static final CriteriaCompiler COMPILER = new CriteriaCompiler(Facts.dictionary());

    /** The criteria ready to be asked, or every error in them. */
    public CriteriaCheck checkCriteria() {
        return COMPILER.check(criteria.stream().map(Criterion::definition).toList());
    }

    /** The pricing at the rate of the day. */
    public Pricing pricingAt(Percent annualRatePercent) {
        return new Pricing(annualRatePercent, fees, repaymentMethod);
    }

    public ProductTerms {
        borrowerKinds = borrowerKinds == null ? List.of(BorrowerKind.ENTERPRISE) : borrowerKinds;
    }

    /** Whether borrowers of every kind may have it. */
    public boolean servesEveryKind() {
        return borrowerKinds.containsAll(EnumSet.allOf(BorrowerKind.class));
    }

    /** Whether amount and term are within bounds. */
    public boolean isLent(long amountFen, int termMonths) {
        return amountFen >= minAmountFen
                && amountFen <= maxAmountFen
                && termMonths >= minTermMonths
                && termMonths <= maxTermMonths;
    }

    /** Whether a borrower of that region is within reach. */
    public boolean reaches(RegionCode region) {
        return regionCodes.isEmpty() || regionCodes.stream().anyMatch(wider -> Regions.covers(wider, region));
    }
}
