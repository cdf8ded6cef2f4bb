package org.crediteasyloan.whitelist.row;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as lists write them: 200, 200万, 268,525,800, 1.5亿元 (金额). */
final class Amounts {

    private static final Pattern FORM = Pattern.compile("¥?([+-]?[0-9][0-9,]{0,20}(?:[.][0-9]{1,10})?)(亿元?|万元?|元)?");

    private Amounts() {}

    /**
     * Reads an amount; a unit in the cell goes before the unit of its column.
     *
     * @param columnUnit 万元, 亿元 or anything else for yuan
     * @return yuan, exactly; empty when the text is no amount
     */
    static Optional<BigDecimal> yuan(String text, String columnUnit) {
        Matcher form = FORM.matcher(Texts.compact(text));
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group(1).replace(",", ""));
        String cellUnit = form.group(2);
        return Optional.of(number.movePointRight(powerOfTen(cellUnit == null ? columnUnit : cellUnit)));
    }

    private static int powerOfTen(String unit) {
        if (unit.startsWith("亿")) {
            return 8;
        }
        return unit.startsWith("万") ? 4 : 0;
    }
}
