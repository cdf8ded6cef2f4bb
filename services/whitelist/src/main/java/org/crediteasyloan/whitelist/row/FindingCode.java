package org.crediteasyloan.whitelist.row;

import static org.crediteasyloan.whitelist.row.Finding.Severity.REJECTION;
import static org.crediteasyloan.whitelist.row.Finding.Severity.WARNING;

/** What can be found in a row, apart from what the credit code's own reader finds. The names are stable codes. */
enum FindingCode {
    NAME_MISSING(REJECTION, "缺少企业名称。", "The name is missing."),
    NAME_TOO_LONG(REJECTION, "企业名称超过%s个字。", "The name is longer than %s characters."),
    DUPLICATE_IN_BATCH(REJECTION, "与第%s行是同一企业，请只保留一行。", "The same enterprise as in line %s; keep one of them."),
    PHONE_MISSING(WARNING, "缺少联系电话，银行将无法联系企业。", "Without a phone number no bank can get in touch."),
    PHONE_UNUSUAL(WARNING, "联系电话格式不常见，请核对。", "The phone number has an unusual form; check it."),
    REGION_MISSING(REJECTION, "缺少所属市县。", "The region is missing."),
    REGION_UNKNOWN(
            REJECTION,
            "没有这个市县名称，请使用行政区划全称或6位代码。",
            "There is no region of this name; write its full name or six-digit code."),
    REGION_CODE_UNKNOWN(WARNING, "行政区划代码不在目录中，请核对。", "The region code is not in the directory; check it."),
    REGION_OUTSIDE_REACH(
            REJECTION,
            "该市县不在推送单位或经办人的管辖范围内，请由有管辖权的主管部门推送。",
            "The region is not within the reach of the authority or person who pushes; the authority responsible for it may."),
    INDUSTRY_OUTSIDE_REACH(
            REJECTION,
            "该行业不在推送单位或经办人的主管范围内，请由行业主管部门推送。",
            "The industry is not within the reach of the authority or person who pushes; the authority responsible for it may."),
    INDUSTRY_UNKNOWN(
            WARNING,
            "无法识别行业，请填写国民经济行业门类名称或字母。",
            "The industry is not known; write the section of GB/T 4754 by name or letter."),
    EMPLOYEES_UNREADABLE(WARNING, "职工人数不是整数，未采用。", "The number of employees is no whole number and was left out."),
    REVENUE_UNREADABLE(WARNING, "营业收入不是有效金额，未采用。", "The revenue is no valid amount and was left out."),
    AMOUNT_MISSING(REJECTION, "缺少融资需求金额。", "The amount needed is missing."),
    AMOUNT_NOT_A_NUMBER(REJECTION, "融资需求金额不是数字，请填写如“200”或“200万元”。", "The amount is no number; write 200 or 200万元."),
    AMOUNT_NEGATIVE(REJECTION, "融资需求金额不得为负数。", "The amount is negative."),
    AMOUNT_ZERO(REJECTION, "融资需求金额不得为零。", "The amount is zero."),
    AMOUNT_FINER_THAN_FEN(REJECTION, "融资需求金额的小数位过多。", "The amount is finer than one fen."),
    AMOUNT_ABOVE_LIMIT(
            REJECTION,
            "融资需求金额超过本类名单上限%s元，请核对单位。",
            "The amount is above this list type's limit of %s yuan; check the unit."),
    TERM_MISSING(REJECTION, "缺少融资期限。", "The term is missing."),
    TERM_NOT_A_NUMBER(REJECTION, "无法识别融资期限，请填写如“12个月”或“1年”。", "The term cannot be read; write 12个月 or 1年."),
    TERM_NOT_POSITIVE(REJECTION, "融资期限必须大于零。", "The term must be greater than zero."),
    TERM_ABOVE_LIMIT(REJECTION, "融资期限超过本类名单上限%s个月。", "The term is above this list type's limit of %s months."),
    PURPOSE_UNKNOWN(WARNING, "无法识别融资用途，按“其他”处理。", "The purpose is not known and was taken as other."),
    GUARANTEE_UNKNOWN(
            REJECTION,
            "无法识别担保方式，请填写：信用、保证、抵押、质押、应收账款或无。",
            "The guarantee is not known; write 信用, 保证, 抵押, 质押, 应收账款 or 无."),
    DATE_MISSING(WARNING, "缺少推荐日期，按批次审核日期处理。", "Without a date the day of approval is taken."),
    DATE_INVALID(REJECTION, "没有这样的日期，请填写如 2026-10-18。", "There is no such date; write it like 2026-10-18."),
    FORMULA_AS_DATA(
            WARNING, "单元格含公式，只按文本保存，不会计算。", "The cell holds a formula; it is kept as text and never calculated.");

    private final Finding.Severity severity;
    private final String textZh;
    private final String textEn;

    FindingCode(Finding.Severity severity, String textZh, String textEn) {
        this.severity = severity;
        this.textZh = textZh;
        this.textEn = textEn;
    }

    Finding in(String column, Object... arguments) {
        return new Finding(name(), severity, column, textZh.formatted(arguments), textEn.formatted(arguments));
    }
}
