package org.crediteasyloan.rules.criteria;

import java.util.SortedSet;

/** What one criterion says about one borrower. */
public sealed interface CriterionVerdict {

    /** The criterion is met (符合). */
    record Pass() implements CriterionVerdict {}

    /** The criterion is not met (不符合). */
    record Fail() implements CriterionVerdict {}

    /**
     * Nobody can say yet (无法判断).
     *
     * @param facts the facts that are missing or unusable; empty when the computation itself failed
     */
    record Unknown(Reason reason, SortedSet<String> facts) implements CriterionVerdict {}

    /** The names are stable codes. */
    enum Reason {
        FACT_MISSING("缺少判断所需的数据。", "A fact the criterion needs is missing."),
        FACT_OF_WRONG_TYPE("数据类型不符。", "A fact the criterion needs has the wrong type."),
        DIVISION_BY_ZERO("除数为零，无法判断。", "The criterion divides by zero."),
        NUMBER_OUT_OF_RANGE("数值超出范围，无法判断。", "A number in the criterion leaves its range."),
        NOT_COMPUTABLE("无法计算该条件。", "The criterion cannot be computed.");

        private final String textZh;
        private final String textEn;

        Reason(String textZh, String textEn) {
            this.textZh = textZh;
            this.textEn = textEn;
        }

        public String textZh() {
            return textZh;
        }

        public String textEn() {
            return textEn;
        }
    }
}
