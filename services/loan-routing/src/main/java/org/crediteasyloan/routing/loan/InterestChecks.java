package org.crediteasyloan.routing.loan;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.routing.policy.RoutingPolicy;
import org.crediteasyloan.rules.daycount.DayCount;
import org.crediteasyloan.rules.money.RateAmount;

/** Finds everything that is wrong in an interest report. A subsidy follows from it, so it is not taken on trust. */
final class InterestChecks {

    private InterestChecks() {}

    static List<FieldError> errorsOf(
            Loan.Contract contract,
            Loan.State.Disbursed disbursed,
            InterestReport report,
            RoutingPolicy policy,
            LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (report.periodFrom().isBefore(disbursed.disbursedOn())) {
            errors.add(outsideLoan("/periodFrom"));
        }
        if (report.periodUntil().isAfter(disbursed.maturesOn())) {
            errors.add(outsideLoan("/periodUntil"));
        }
        if (report.periodUntil().isAfter(today.plusDays(policy.interestAheadDays()))) {
            errors.add(new FieldError(
                    "/periodUntil",
                    "period-too-far-ahead",
                    "计息期间止日距今不得超过" + policy.interestAheadDays() + "天。",
                    "The period ends more than " + policy.interestAheadDays() + " days from now."));
        }
        if (report.principalFen() > contract.principalFen()) {
            errors.add(new FieldError(
                    "/principalFen",
                    "principal-above-contract",
                    "本金不得高于合同金额。",
                    "The principal is above the contract's."));
        }
        if (!report.periodFrom().isBefore(report.periodUntil())) {
            errors.add(
                    new FieldError("/periodUntil", "period-empty", "计息期间止日应晚于起日。", "The period ends before it began."));
        }
        // Days and amounts far outside the loan have no interest that could be computed.
        if (errors.isEmpty() && !isPlausible(contract, report, policy)) {
            errors.add(new FieldError(
                    "/interestPaidFen",
                    "interest-implausible",
                    "利息与按合同利率和天数计算的结果不符。",
                    "The interest is not what rate and days come to."));
        }
        return errors;
    }

    private static boolean isPlausible(Loan.Contract contract, InterestReport report, RoutingPolicy policy) {
        DayCount dayCount = contract.dayCount();
        long expectedFen = RateAmount.forDays(
                report.principalFen(),
                contract.annualRatePercent(),
                dayCount.daysBetween(report.periodFrom(), report.periodUntil()),
                dayCount.yearDays(),
                RoundingMode.HALF_UP);
        long toleranceFen = Math.max(
                policy.interestToleranceFen(),
                RateAmount.percentOf(expectedFen, policy.interestTolerancePercent(), RoundingMode.DOWN));
        return Math.abs(report.interestPaidFen() - expectedFen) <= toleranceFen;
    }

    private static FieldError outsideLoan(String pointer) {
        return new FieldError(pointer, "period-outside-loan", "计息期间应在放款日与到期日之间。", "The period lies outside the loan.");
    }
}
