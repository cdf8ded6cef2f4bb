package org.crediteasyloan.rules.criteria;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a fact (事实) is: which values it takes from the caller and what an expression may do with it. */
public enum FactType {
    /** A whole number; money in fen. Takes Long, Integer, Short, Byte. Compared and computed. */
    LONG,
    /**
     * A decimal, for example a percentage. Takes BigDecimal, whole numbers and plain decimal text, with at most 15
     * significant digits. Compared only, never computed: so many digits keep their order in binary, sums of them would not.
     */
    DECIMAL,
    /** Takes String. */
    STRING,
    /** Takes Boolean. */
    BOOLEAN,
    /** Takes any collection of String. Asked with {@code 'x' in tags} and {@code size(tags)}. */
    STRING_LIST,
    /** A calendar date. Takes LocalDate and ISO text. Compared with {@code date('2026-01-31')} and {@code monthsBetween(a, b)}. */
    DATE;

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,15})?");
    private static final int EXACT_DIGITS = 15;

    CelType celType() {
        return switch (this) {
            case LONG -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case STRING -> SimpleType.STRING;
            case BOOLEAN -> SimpleType.BOOL;
            case STRING_LIST -> ListType.create(SimpleType.STRING);
            case DATE -> SimpleType.TIMESTAMP;
        };
    }

    /** The value as the expression engine wants it, or empty when it is no value of this type. */
    Optional<Object> toCel(Object value) {
        return switch (this) {
            case LONG -> wholeNumber(value).map(number -> number);
            case DECIMAL -> decimal(value);
            case STRING -> value instanceof String ? Optional.of(value) : Optional.empty();
            case BOOLEAN -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            case STRING_LIST -> stringList(value);
            case DATE -> date(value);
        };
    }

    private static Optional<Long> wholeNumber(Object value) {
        return switch (value) {
            case Long number -> Optional.of(number);
            case Integer number -> Optional.of(number.longValue());
            case Short number -> Optional.of(number.longValue());
            case Byte number -> Optional.of(number.longValue());
            default -> Optional.empty();
        };
    }

    private static Optional<Object> decimal(Object value) {
        Optional<BigDecimal> decimal = switch (value) {
            case BigDecimal number -> Optional.of(number);
            case String text when PLAIN_DECIMAL.matcher(text).matches() -> Optional.of(new BigDecimal(text));
            default -> wholeNumber(value).map(BigDecimal::valueOf);
        };
        return decimal.filter(FactType::keepsItsOrderInBinary).map(BigDecimal::doubleValue);
    }

    private static boolean keepsItsOrderInBinary(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.precision() <= EXACT_DIGITS && Math.abs((long) stripped.scale()) <= EXACT_DIGITS;
    }

    private static Optional<Object> stringList(Object value) {
        if (value instanceof Collection<?> items && items.stream().allMatch(String.class::isInstance)) {
            return Optional.of(List.copyOf(items));
        }
        return Optional.empty();
    }

    private static Optional<Object> date(Object value) {
        return switch (value) {
            case LocalDate date ->
                Optional.of(date).filter(FactType::hasFourDigitYear).map(FactType::dateToCel);
            case String text -> parseDate(text).map(FactType::dateToCel);
            default -> Optional.empty();
        };
    }

    /** Midnight UTC, so that nothing depends on a time zone. */
    static Instant dateToCel(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Optional<LocalDate> parseDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(FactType::hasFourDigitYear);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Such years are what forms hold, and all that the engine's timestamps can. */
    private static boolean hasFourDigitYear(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }
}
