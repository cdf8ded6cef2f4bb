package org.crediteasyloan.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A percentage (百分比): a rate in percent a year, or a share in percent. 3.85 means 3.85 %. JSON: a decimal string such as
 * {@code "3.85"}, so that no reader turns it into a binary fraction.
 *
 * <p>At most six digits before and ten after the point; trailing noughts are dropped, so 3.0 and 3 are equal. The sign is not
 * restricted here; a rule that needs a non-negative rate says so itself.
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);
    public static final Percent HUNDRED = new Percent(BigDecimal.valueOf(100));

    private static final Pattern SHAPE = Pattern.compile("-?[0-9]{1,6}([.][0-9]{1,10})?");
    private static final int MAX_INTEGER_DIGITS = 6;
    private static final int MAX_SCALE = 10;

    /** @throws MalformedValue {@code percent-malformed} when out of bounds */
    public Percent {
        value = value.stripTrailingZeros();
        if (value.scale() > MAX_SCALE || value.precision() - (long) value.scale() > MAX_INTEGER_DIGITS) {
            throw malformed();
        }
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    /**
     * Reads plain decimal notation; no exponent, no percent sign, no grouping.
     *
     * @throws MalformedValue {@code percent-malformed} on any other shape
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Percent fromString(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw malformed();
        }
        return new Percent(new BigDecimal(text));
    }

    public static Percent of(long percent) {
        return new Percent(BigDecimal.valueOf(percent));
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toPlainString();
    }

    private static MalformedValue malformed() {
        return new MalformedValue(
                "percent-malformed",
                "百分比应为十进制数字文本，整数部分至多6位，小数部分至多10位。",
                "A percentage is a plain decimal text with at most six digits before and ten after the point.");
    }
}
