package org.crediteasyloan.whitelist.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a spreadsheet as its reader saw them (数字单元格), old format or new. */
final class SheetNumbers {

    /** A spreadsheet shows 15 digits; what stands behind them is noise of the binary fraction. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    private static final BigDecimal FIRST_NUMBER_NOT_SHOWN_WHOLE = new BigDecimal("1E15");

    /** ECMA-376 part 1, 18.8.30: dates, also those of Chinese office programs (27-36, 50-58). */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*(y|d[^a-z]*m|m[^a-z]*d).*");
    private static final Pattern FORMAT_LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private SheetNumbers() {}

    /** A code stored as a number stays as it is, so that its lost digits are recognised. */
    static String shown(BigDecimal number, String raw) {
        return number.abs().compareTo(FIRST_NUMBER_NOT_SHOWN_WHOLE) < 0
                ? number.round(SHOWN_DIGITS).stripTrailingZeros().toPlainString()
                : raw;
    }

    static boolean isDate(@Nullable Integer formatId, @Nullable String format) {
        if (formatId != null && BUILT_IN_DATES.contains(formatId)) {
            return true;
        }
        return format != null
                && DATE_FORMAT
                        .matcher(FORMAT_LITERALS.matcher(format).replaceAll(""))
                        .matches();
    }
}
