package org.crediteasyloan.rules.daycount;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.crediteasyloan.rules.RuleRefusal;

/**
 * Day count convention (计息基础). The first day counts, the last does not (算头不算尾), so adjoining periods neither overlap nor
 * leave a gap.
 */
public enum DayCount {
    /** Calendar days over 360. */
    ACTUAL_360(360),
    /** Calendar days over 365, also in a leap year. */
    ACTUAL_365(365),
    /** Every month 30 days over 360, the European form: the 31st counts as the 30th, February is not stretched. */
    THIRTY_360(360);

    private final int yearDays;

    DayCount(int yearDays) {
        this.yearDays = yearDays;
    }

    /** The days this convention gives a year. */
    public int yearDays() {
        return yearDays;
    }

    /**
     * Days from the first day to the last, the last excluded; 0 when they are the same.
     *
     * @throws RuleRefusal {@code period-reversed} when the last day lies before the first
     */
    public long daysBetween(LocalDate firstDay, LocalDate lastDay) {
        if (lastDay.isBefore(firstDay)) {
            throw new RuleRefusal("period-reversed", "计息止日不得早于起日。", "A period must not end before it begins.");
        }
        return switch (this) {
            case ACTUAL_360, ACTUAL_365 -> ChronoUnit.DAYS.between(firstDay, lastDay);
            case THIRTY_360 -> thirtyDayMonths(lastDay) - thirtyDayMonths(firstDay);
        };
    }

    /**
     * The convention a contract or scheme names.
     *
     * @throws RuleRefusal {@code day-count-missing} when blank, {@code day-count-unknown} when it is none of ours
     */
    public static DayCount ofCode(String code) {
        if (code.isBlank()) {
            throw new RuleRefusal("day-count-missing", "缺少计息基础。", "The day count convention is missing.");
        }
        for (DayCount dayCount : values()) {
            if (dayCount.name().equals(code)) {
                return dayCount;
            }
        }
        throw new RuleRefusal("day-count-unknown", "无法识别的计息基础。", "The day count convention is unknown.");
    }

    private static long thirtyDayMonths(LocalDate date) {
        return 360L * date.getYear() + 30L * date.getMonthValue() + Math.min(date.getDayOfMonth(), 30);
    }
}
