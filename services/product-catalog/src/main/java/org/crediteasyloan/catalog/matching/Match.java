package org.crediteasyloan.catalog.matching;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.crediteasyloan.catalog.cost.LoanCost;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.jspecify.annotations.Nullable;

/**
 * One product for one borrower (匹配结果).
 *
 * @param productVersion the version of the product the answer is about
 * @param reasons the product's bounds first, then its criteria in the bank's order
 * @param missingFacts every fact some reason lacks
 * @param cost of a loan as asked for; absent outside the bounds of amount and term
 * @param scheme the fiscal scheme that supports the product
 */
record Match(
        String productCode,
        long productVersion,
        ParticipantCode bank,
        String nameZh,
        String nameEn,
        Verdict verdict,
        List<Reason> reasons,
        List<String> missingFacts,
        int promisedWorkingDays,
        @Nullable LoanCost cost,
        @Nullable SupportingScheme scheme) {

    /**
     * @param approvedBy the department that approves each application first; absent when none does
     * @param open whether the scheme is in force today; only then a subsidy is estimated
     */
    record SupportingScheme(
            String schemeCode,
            String nameZh,
            String nameEn,
            @Nullable ParticipantCode approvedBy,
            boolean open) {}

    /**
     * The published formula: verdict, all-in cost after the estimated subsidy, promised working days. The code only makes the
     * order of equals the same every time. A product without a cost stands behind those with one.
     */
    static final Comparator<Match> RANKING = Comparator.comparing(Match::verdict)
            .thenComparing(Match::comparedPercent)
            .thenComparingInt(Match::promisedWorkingDays)
            .thenComparing(Match::productCode);

    private static final Percent DEAREST = Percent.of(999_999);

    static List<String> missingFacts(List<Reason> reasons) {
        TreeSet<String> missing = new TreeSet<>();
        reasons.forEach(reason -> missing.addAll(reason.missingFacts()));
        return List.copyOf(missing);
    }

    private Percent comparedPercent() {
        return cost == null ? DEAREST : cost.comparedPercent();
    }
}
