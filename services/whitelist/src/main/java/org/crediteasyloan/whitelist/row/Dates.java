package org.crediteasyloan.whitelist.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in the five shapes lists use: 2026-10-18, 2026/10/18, 2026.10.18, 20261018, 2026年10月18日 (日期). */
final class Dates {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})([-/.年])([0-9]{1,2})([-/.月])([0-9]{1,2})日?|([0-9]{4})([0-9]{2})([0-9]{2})");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private Dates() {}

    /** Empty when there is no such day, or when it lies in another century. */
    static Optional<LocalDate> day(String text) {
        Matcher form = FORM.matcher(Texts.compact(text));
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = form.group(1) == null ? 6 : 1;
        int step = first == 1 ? 2 : 1;
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(form.group(first)),
                    Integer.parseInt(form.group(first + step)),
                    Integer.parseInt(form.group(first + 2 * step)));
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
