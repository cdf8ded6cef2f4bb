package org.crediteasyloan.rules.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.RuleRefusal;

/**
 * One period of interest (计息期) a bank reported: the principal that bore it, and the interest the borrower really paid.
 *
 * @param principalFen principal outstanding throughout the period; a change of principal begins a new period
 * @param firstDayOn counts
 * @param lastDayOn does not count (算头不算尾)
 * @param grantedBeforeFen already granted under the same limit, for amount limits that span several periods
 * @param grantedBeforeDays days already subsidised under the same limit
 */
public record InterestPeriod(
        long principalFen,
        LocalDate firstDayOn,
        LocalDate lastDayOn,
        long interestPaidFen,
        long grantedBeforeFen,
        long grantedBeforeDays) {

    /** @throws RuleRefusal every problem at once: {@code figure-out-of-range}, {@code period-reversed} */
    public InterestPeriod {
        List<RuleProblem> problems = new ArrayList<>();
        FormulaChecks.notNegative("principalFen", principalFen, problems);
        FormulaChecks.notNegative("interestPaidFen", interestPaidFen, problems);
        FormulaChecks.notNegative("grantedBeforeFen", grantedBeforeFen, problems);
        FormulaChecks.notNegative("grantedBeforeDays", grantedBeforeDays, problems);
        if (lastDayOn.isBefore(firstDayOn)) {
            problems.add(new RuleProblem(
                    "period-reversed", "lastDayOn", "计息止日不得早于起日。", "A period must not end before it begins."));
        }
        FormulaChecks.refuse(problems);
    }

    /** A period with nothing granted before. */
    public static InterestPeriod first(
            long principalFen, LocalDate firstDayOn, LocalDate lastDayOn, long interestPaidFen) {
        return new InterestPeriod(principalFen, firstDayOn, lastDayOn, interestPaidFen, 0, 0);
    }
}
