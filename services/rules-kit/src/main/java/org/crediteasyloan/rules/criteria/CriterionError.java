package org.crediteasyloan.rules.criteria;

/**
 * One reason why a set of criteria cannot be published.
 *
 * @param index position of the criterion in the set, from 0
 * @param criterionCode its code as sent
 * @param field which part of it: {@code code}, {@code expression}, {@code textZh}, {@code textEn}, {@code clause}; empty for the set
 * @param line and {@code column} in the expression, both from 1, or 0 when the whole is meant
 * @param detail what exactly, in English, for example the unknown name
 */
public record CriterionError(
        int index, String criterionCode, String field, Problem problem, int line, int column, String detail) {

    /** What kind of fault. The names are stable codes. */
    public enum Problem {
        TOO_MANY_CRITERIA("条件数量超过上限。", "There are too many criteria."),
        CODE_MALFORMED("条件代码格式错误。", "The code of the criterion is malformed."),
        CODE_REPEATED("条件代码重复。", "The code of the criterion is repeated."),
        TEXT_MISSING("缺少文字说明。", "The criterion is not described in words."),
        TEXT_TOO_LONG("文字过长。", "The text is too long."),
        EXPRESSION_TOO_LONG("表达式过长。", "The expression is too long."),
        EXPRESSION_TOO_COMPLEX("表达式过于复杂。", "The expression is too complex."),
        SYNTAX("表达式语法错误。", "The expression is not well formed."),
        UNKNOWN_FACT("引用了未知的事实。", "The expression names an unknown fact."),
        UNKNOWN_FUNCTION("使用了不允许的函数。", "The expression uses a function that does not exist here."),
        TYPE_MISMATCH("表达式类型不符。", "The types of the expression do not fit."),
        DATE_MALFORMED("日期应写作 date('2026-01-31')。", "A date is written date('2026-01-31')."),
        NO_FACT("条件未引用任何事实。", "The criterion looks at no fact, so it decides nothing.");

        private final String textZh;
        private final String textEn;

        Problem(String textZh, String textEn) {
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
