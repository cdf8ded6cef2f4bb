package org.crediteasyloan.rules.subsidy;

import java.math.RoundingMode;
import java.util.List;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.RuleRefusal;

/** Collects what is wrong with published figures, so that their owner sees all of it at once. */
final class FormulaChecks {

    private FormulaChecks() {}

    static void notNegative(String field, long figure, List<RuleProblem> problems) {
        if (figure < 0 || figure > Fen.MAX_FEN) {
            problems.add(new RuleProblem(
                    "figure-out-of-range",
                    field,
                    "数值不得为负数或超过上限。",
                    "A figure must not be negative or above the limit."));
        }
    }

    static void positive(String field, long figure, List<RuleProblem> problems) {
        if (figure <= 0 || figure > Fen.MAX_FEN) {
            problems.add(new RuleProblem(
                    "limit-not-positive",
                    field,
                    "限额必须大于零且不超过上限。",
                    "A limit must be positive and below the upper bound."));
        }
    }

    static void percentWithin(String field, Percent percent, Percent highest, List<RuleProblem> problems) {
        if (percent.value().signum() <= 0 || percent.compareTo(highest) > 0) {
            problems.add(new RuleProblem(
                    "percent-out-of-range",
                    field,
                    "百分比必须大于0且不超过" + highest + "。",
                    "A percentage must be above 0 and at most " + highest + "."));
        }
    }

    static void canRound(RoundingMode rounding, List<RuleProblem> problems) {
        if (rounding == RoundingMode.UNNECESSARY) {
            problems.add(new RuleProblem(
                    "rounding-missing", "rounding", "必须指定舍入方式。", "A rounding that can round must be named."));
        }
    }

    static void refuse(List<RuleProblem> problems) {
        if (!problems.isEmpty()) {
            throw new RuleRefusal(problems);
        }
    }
}
