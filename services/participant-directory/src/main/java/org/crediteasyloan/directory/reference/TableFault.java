package org.crediteasyloan.directory.reference;

import java.util.Locale;
import org.crediteasyloan.kit.problem.FieldError;

/** What may be wrong with a table that is well-formed; each keeps it from being published. */
enum TableFault {
    KIND_DOES_NOT_FIT("内容类别与表名不符。", "A table of this name holds another kind of content."),
    YEARS_NOT_CONTIGUOUS("年份应逐年连续，不得缺漏或重复。", "The years must follow each other without gap or repetition."),
    YEAR_DROPPED("已发布的年份不得删除。", "A year that was published must not be left out."),
    YEAR_PROVISIONAL_AGAIN("已正式发布的年份不得改为暂定。", "A year that was final must not become provisional again."),
    FINAL_AFTER_PROVISIONAL("暂定年份之后不得有正式年份。", "No final year follows a provisional one."),
    DAY_OF_ANOTHER_YEAR("日期不属于该年度。", "The day is of another year."),
    DAY_REPEATED("日期重复。", "The day is stated twice."),
    DAY_OFF_AND_WORKED("同一日期既放假又上班。", "The same day is both off and worked."),
    NOT_A_WEEKEND("该日不是周末。", "The day is not on a weekend."),
    NEGATIVE_RATE("利率不得为负。", "The rate is negative."),
    DATES_NOT_ASCENDING("日期应逐条递增，不得重叠。", "The dates must ascend and not overlap."),
    CALLER_UNKNOWN("使用方类别不存在。", "There is no such kind of caller."),
    CODE_REPEATED("代码重复。", "The code is stated twice."),
    CODE_DROPPED("已发布的代码不得删除，请填写失效日期。", "A code that was published must not be left out; state its last day."),
    VALIDITY_REVERSED("失效日期早于生效日期。", "The last day lies before the first."),
    PARENT_UNKNOWN("上级代码不在表中。", "The code above it is not in the table."),
    PARENT_MISSING("非省级区划应有上级代码。", "A region other than a province needs the one it lies in."),
    LEVEL_NOT_BELOW_PARENT("层级应低于上级。", "The level must be below that of the region it lies in."),
    CIRCLE("引用关系成环。", "Following the references leads back to where they began."),
    REPLACEMENT_UNKNOWN("替代代码不在表中。", "The code that replaces it is not in the table."),
    REPLACED_BUT_IN_USE("已被替代的代码应有失效日期。", "A code that was replaced needs a last day."),
    GROUP_REPEATED("行业组重复。", "The group is stated twice."),
    METRIC_REPEATED("指标重复。", "The figure is limited twice."),
    LIMITS_NOT_ASCENDING("限值应由小到大，不得为负。", "The limits must ascend and not be negative."),
    INDUSTRY_IN_TWO_GROUPS("行业代码属于两个行业组。", "The industry stands in two groups."),
    REPAIRABLE_MISSING(
            "表中其他原因已注明可否补正，此项亦应注明。", "The other reasons say whether they can be mended; this one has to say so too.");

    private final String textZh;
    private final String textEn;

    TableFault(String textZh, String textEn) {
        this.textZh = textZh;
        this.textEn = textEn;
    }

    /** Stable, in kebab case. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    FieldError at(String pointer) {
        return new FieldError(pointer, code(), textZh, textEn);
    }
}
