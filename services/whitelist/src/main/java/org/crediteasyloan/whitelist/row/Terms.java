package org.crediteasyloan.whitelist.row;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms as lists write them: 12, 6个月, 6月, 2年, 1年6个月, 半年 (期限). */
final class Terms {

    private static final Pattern YEARS = Pattern.compile("(-?[0-9]{1,4}(?:[.][0-9]{1,2})?)年(?:([0-9]{1,2})个?月)?");
    private static final Pattern MONTHS = Pattern.compile("(-?[0-9]{1,6})个?月");
    private static final Pattern BARE = Pattern.compile("-?[0-9]{1,6}(?:[.][0-9]{1,2})?");
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    private Terms() {}

    /**
     * Reads a term.
     *
     * @param columnUnit 年 for years, anything else for months
     * @return whole months; empty when the text is no term
     */
    static Optional<Integer> months(String text, String columnUnit) {
        String term = Texts.compact(text);
        if (term.equals("半年")) {
            return Optional.of(6);
        }
        Matcher years = YEARS.matcher(term);
        if (years.matches()) {
            int rest = years.group(2) == null ? 0 : Integer.parseInt(years.group(2));
            return wholeMonths(new BigDecimal(years.group(1)).multiply(MONTHS_OF_A_YEAR))
                    .map(months -> months + rest);
        }
        Matcher months = MONTHS.matcher(term);
        if (months.matches()) {
            return Optional.of(Integer.parseInt(months.group(1)));
        }
        if (!BARE.matcher(term).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(term);
        return wholeMonths(columnUnit.startsWith("年") ? number.multiply(MONTHS_OF_A_YEAR) : number);
    }

    private static Optional<Integer> wholeMonths(BigDecimal months) {
        return months.stripTrailingZeros().scale() <= 0 ? Optional.of(months.intValueExact()) : Optional.empty();
    }
}
